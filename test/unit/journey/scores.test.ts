import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JourneyView } from '#lib/contract/journey.ts';
import { judge } from '#lib/journey/judge.ts';
import { anyBody, anyEvents, anyMoves } from './arbitrary.ts';
import { day, definition, did, event, input, START, titled, trigger } from './build.ts';

test('ten points at a half-life of 30 days are 5, 2.5 and 1.25 after 30, 60 and 90 days', () => {
  const body = definition({ triggers: [trigger('read', 'interest', 10, did('Page Viewed'), { type: 'halfLife', days: 30 })] });
  const events = [event('e1', 'Page Viewed', 0)];
  expect([0, 30, 60, 90].map((days) => judge(input(day(days), { body, events })).interestScore)).toEqual([10, 5, 2.5, 1.25]);
});

test('every score follows the closed form to 1e-9, and shows the points then beside the points now', () => {
  const points = fc.double({ min: -500, max: 500, noNaN: true });
  const decay = fc.oneof(
    fc.record({ type: fc.constantFrom('linear' as const, 'halfLife' as const), days: fc.double({ min: 0.1, max: 4000, noNaN: true }) }),
    fc.constant({ type: 'none' as const }),
  );
  fc.assert(
    fc.property(points, decay, fc.integer({ min: 0, max: 2000 }), (worth, how, days) => {
      const body = definition({ triggers: [trigger('read', 'interest', worth, did('Page Viewed'), how)] });
      const view = judge(input(day(days), { body, events: [event('e1', 'Page Viewed', 0)] }));
      const share = how.type === 'none' ? 1 : how.type === 'linear' ? Math.max(0, 1 - days / how.days) : 0.5 ** (days / how.days);
      expect(Math.abs(view.interestScore - worth * share)).toBeLessThan(1e-9);
      for (const firing of view.firings) expect(Math.abs(firing.pointsThen - worth)).toBeLessThan(1e-9);
    }),
  );
});

test('the parts shown add up to the scores shown, to the last bit and in any order', () => {
  fc.assert(
    fc.property(anyBody, anyEvents, anyMoves, fc.integer({ min: 0, max: 800 }), fc.boolean(), (body, events, moves, days, backwards) => {
      const view = judge(input(day(days), { body, events, moves, account: { employees: 420 } }));
      expect(JourneyView.safeParse(view).error).toBeUndefined();
      const shown = backwards ? view.firings.toReversed() : view.firings;
      expect(shown.reduce((sum, firing) => sum + firing.pointsNow, 0)).toBe(view.fitScore + view.interestScore);
      const fit = shown.filter((firing) => firing.triggerId.startsWith('fit')).reduce((sum, firing) => sum + firing.pointsNow, 0);
      expect(fit).toBe(view.fitScore);
    }),
    { numRuns: 300 },
  );
});

test('repeated and shuffled events give the same view', () => {
  const shuffled = anyEvents.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events.slice(0, 5)], { minLength: 0 })),
  );
  fc.assert(
    fc.property(anyBody, shuffled, anyMoves, fc.integer({ min: 0, max: 800 }), (body, [events, some], moves, days) => {
      const now = day(days);
      const expected = judge(input(now, { body, events, moves }));
      expect(judge(input(now, { body, events: [...some, ...events.toReversed()], moves: moves.toReversed() }))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('an event of the future does not count before its time', () => {
  fc.assert(
    fc.property(anyBody, anyEvents, anyMoves, fc.integer({ min: 0, max: 800 }), (body, events, moves, days) => {
      const now = day(days);
      const past = {
        events: events.filter((one) => one.ts <= now.getTime()),
        moves: moves.filter((one) => Date.parse(one.at) <= now.getTime()),
      };
      expect(judge(input(now, { body, events, moves }))).toEqual(judge(input(now, { body, ...past })));
    }),
    { numRuns: 300 },
  );
  const later = input(day(1), { events: [event('e1', 'Pricing Viewed', 2), event('e2', 'Pricing Viewed', 3)] });
  expect(judge(later).firings.map((firing) => firing.triggerId)).toEqual(['title']);
  expect(judge({ ...later, now: day(3) }).firings.map((firing) => firing.triggerId)).toEqual(['title', 'pricing']);
});

test('a window counts the events inside it only, both ends included', () => {
  const seen = (second: number) =>
    judge(input(day(60), { events: [event('e1', 'Pricing Viewed', 1), event('e2', 'Pricing Viewed', second)] })).interestScore;
  expect(seen(8)).toBeGreaterThan(0);
  expect(seen(8.001)).toBe(0);
});

test('a later event starts the points anew, and the receipt shows the events of that window', () => {
  const events = [1, 2, 40, 43].map((days, index) => event(`e${index}`, 'Pricing Viewed', days));
  const firing = judge(input(day(43), { events })).firings.find((one) => one.triggerId === 'pricing');
  expect(firing).toMatchObject({ firedAt: day(43).toISOString(), pointsThen: 20, pointsNow: 20 });
  expect(firing?.clauses[0]?.evidence.map((one) => one.type === 'event' && one.eventId)).toEqual(['e2', 'e3']);
});

test('what speaks against somebody takes points away, from interest for behaviour and from fit for who they are', () => {
  const body = definition({
    triggers: [
      trigger('title', 'fit', 30, titled),
      trigger('freemail', 'negative', 4, {
        type: 'attribute',
        of: 'person',
        name: 'email',
        test: { op: 'contains', text: '@EXAMPLE.net' },
      }),
      trigger('left', 'negative', -8, did('Email Unsubscribed')),
    ],
  });
  const view = judge(
    input(day(5), { body, person: { title: 'Planner', email: 'a@example.net' }, events: [event('e1', 'Email Unsubscribed', 1)] }),
  );
  expect([view.fitScore, view.interestScore]).toEqual([26, -8]);
  expect(view.firings.map((firing) => [firing.triggerId, firing.pointsNow])).toEqual([
    ['title', 30],
    ['freemail', -4],
    ['left', -8],
  ]);
});

test('absurd points stay finite and still add up', () => {
  const body = definition({
    triggers: [
      trigger('big', 'interest', 1e308, did('A')),
      trigger('bigger', 'interest', 1e308, did('A')),
      trigger('tiny', 'interest', 0.1, did('A')),
    ],
  });
  const view = judge(input(day(1), { body, events: [event('e1', 'A', 0)] }));
  expect(Number.isFinite(view.interestScore)).toBe(true);
  expect(view.firings.reduce((sum, firing) => sum + firing.pointsNow, 0)).toBe(view.interestScore);
});

test('the grade is the fit letter and the interest digit', () => {
  const events = [event('e1', 'Pricing Viewed', 1), event('e2', 'Pricing Viewed', 2)];
  expect([2, 12, 40, 200].map((days) => judge(input(day(days), { events })).grade)).toEqual(['B1', 'B2', 'B3', 'B4']);
  expect(judge(input(day(2), { person: {} })).grade).toBe('D4');
  const exactly = definition({ grades: { fit: [30, 20, 10], interest: [20, 10, 5] } });
  expect(judge(input(day(2), { body: exactly, events })).grade).toBe('A1');
});

test('twenty thousand events of one person are judged in a moment', () => {
  const events = Array.from({ length: 20_000 }, (_, index) => ({ ...event(`e${index}`, 'Pricing Viewed', 0), ts: START + index }));
  const started = performance.now();
  const view = judge(input(day(1), { events }));
  expect(performance.now() - started).toBeLessThan(5000);
  expect(view.firings.find((firing) => firing.triggerId === 'pricing')?.clauses[0]).toMatchObject({
    sentence: 'Viewed pricing 20,000 times in 7 days',
  });
});
