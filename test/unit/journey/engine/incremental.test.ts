import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileDefinition } from '#lib/journey/compile.ts';
import { canChange, triggersChangedBy } from '#lib/journey/incremental.ts';
import { judgePast, type Past } from '#lib/journey/past.ts';
import type { JourneyEvent } from '#lib/journey/types.ts';
import { definition, input } from '../build.ts';
import { anyDefinition, anyNow, anyPast, anyPerson, anySteps } from './any-definition.ts';

/** Behaviour as it comes in: in any order, some of it again. */
const arrivals = anyPast.chain((events) => fc.shuffledSubarray([...events, ...events.slice(0, 3)], { minLength: events.length }));

/** What the ledgers keep. */
function kept({ lifecycle, journey, handovers, fired }: Past) {
  return {
    lifecycle,
    journey,
    handovers,
    fired: fired.map(({ trigger, moments, receiptAt }) => ({ trigger, moments, receipts: moments.map(receiptAt) })),
  };
}

test('judging anew only where an arrival can change something gives what judging everything at the end gives', () => {
  fc.assert(
    fc.property(anyDefinition, arrivals, anySteps, anyPerson, anyNow, (body, events, moves, person, now) => {
      const program = compileDefinition(body);
      const past = (known: readonly JourneyEvent[]) => judgePast(input(now, { body, events: known, moves, person }));
      let current = past([]);
      const known: JourneyEvent[] = [];
      for (const arrival of events) {
        known.push(arrival);
        if (!canChange(program, arrival)) continue;
        const next = past(known);
        const touched = triggersChangedBy(program, arrival);
        const others = (one: Past) => kept(one).fired.filter(({ trigger }) => !touched.includes(trigger));
        expect(others(next)).toEqual(others(current));
        current = next;
      }
      expect(kept(current)).toEqual(kept(past(events)));
    }),
    { numRuns: 150 },
  );
}, 30_000);

test('most of what people do is asked about by nobody', () => {
  const program = compileDefinition(definition());
  expect(canChange(program, { name: 'Page Viewed', properties: {} })).toBe(false);
  expect(canChange(program, { name: 'Pricing Viewed', properties: {} })).toBe(true);
  expect(triggersChangedBy(program, { name: 'Pricing Viewed', properties: {} })).toEqual([1]);
});
