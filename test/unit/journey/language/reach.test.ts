import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostOf } from '#lib/journey/check/most.ts';
import { judge } from '#lib/journey/judge.ts';
import { expectedBy } from '#lib/journey/templates/expected-by.ts';
import { day, event, input } from '../build.ts';
import { anyDefinition } from './any-definition.ts';

test('nobody ever has more points than the check says can be reached', () => {
  fc.assert(
    fc.property(anyDefinition, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 300 })), { maxLength: 40 }), (body, acts) => {
      const { events, attributes } = expectedBy(body);
      const done = acts.map(([which, days], index) => event(`e${index}`, events[which % events.length] ?? 'Nothing', days / 10));
      const known = (of: 'person' | 'account') =>
        Object.fromEntries(attributes.filter((one) => one.of === of).map(({ name }) => [name, 'ops@example.com']));
      const view = judge(input(day(30), { body, person: known('person'), account: known('account'), events: done }));
      expect(view.fitScore).toBeLessThanOrEqual(mostOf(body, 'fit'));
      expect(view.interestScore).toBeLessThanOrEqual(mostOf(body, 'interest'));
    }),
    { numRuns: 100 },
  );
});
