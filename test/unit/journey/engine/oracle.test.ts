import fc from 'fast-check';
import { expect, test } from 'vitest';
import { traceOf } from '#lib/journey/trace.ts';
import { input } from '../build.ts';
import { anyDefinition, anyNow, anyPast, anyPerson, anySteps } from './any-definition.ts';
import { pastOf, scoreAt } from './oracle-points.ts';
import { stagesOf } from './oracle-stages.ts';

test('the compiled evaluator says what the language means, for any definition, past and time', () => {
  fc.assert(
    fc.property(anyDefinition, anyPast, anySteps, anyPerson, anyNow, (body, events, moves, person, now) => {
      const trace = traceOf(input(now, { body, events, moves, person }));
      const time = now.getTime();
      const known = { events: trace.events, person, knownSince: trace.history.knownSince };
      const past = pastOf(body, known, time);

      expect(trace.evaluation.fired.map(({ trigger, moments }) => [trigger, moments])).toEqual(
        past.fired.flatMap(({ times }, index) => (times.length === 0 ? [] : [[index, times]])),
      );
      expect(trace.evaluation.fit).toBeCloseTo(scoreAt(past, 'fit', time), 8);
      expect(trace.evaluation.interest).toBeCloseTo(scoreAt(past, 'interest', time), 8);
      const stages = stagesOf(past, trace.history.moves, time);
      expect(trace.evaluation.journey.map(({ stage, at }) => ({ stage, at }))).toEqual(stages.journey);
      expect(trace.evaluation.lifecycle.map(({ stage, at }) => ({ stage, at }))).toEqual(stages.lifecycle);
    }),
    { numRuns: 300 },
  );
}, 60_000);
