import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JourneyView } from '#lib/contract/journey.ts';
import { judge } from '#lib/journey/judge.ts';
import { judgePast } from '#lib/journey/past.ts';
import type { JourneyEvent, StageMove } from '#lib/journey/types.ts';
import { day, definition, event, input, titled, trigger } from '../build.ts';
import { anyDefinition, anyHighDefinition, anyNow, anyPast, anyPerson, anySteps } from './any-definition.ts';

const anyInput = fc
  .tuple(anyDefinition, anyPast, anySteps, anyPerson, anyNow)
  .map(([body, events, moves, person, now]) => ({ ...input(now, { body, events, moves, person }), body }));
const RUNS = { numRuns: 300 };

test('the parts shown sum exactly to the scores shown, and no cap is exceeded', () => {
  fc.assert(
    fc.property(anyInput, (given) => {
      const view = judge(given);
      expect(JourneyView.safeParse(view).error).toBeUndefined();
      expect(view.firings.reduce((sum, { pointsNow }) => sum + pointsNow, 0)).toBe(view.fitScore + view.interestScore);
      const fit = view.firings.filter(({ kind }) => kind === 'fit').reduce((sum, { pointsNow }) => sum + pointsNow, 0);
      const interest = view.firings.filter(({ kind }) => kind === 'interest').reduce((sum, { pointsNow }) => sum + pointsNow, 0);
      const against = view.firings.filter(({ kind }) => kind === 'negative').reduce((sum, { pointsNow }) => sum + pointsNow, 0);
      expect(fit + interest + against).toBe(view.fitScore + view.interestScore);
      for (const { id, cap } of given.body.groups ?? []) {
        const members = given.body.triggers.filter(({ group }) => group === id).map((trigger) => trigger.id);
        const positive = view.firings.filter(({ triggerId, pointsNow }) => members.includes(triggerId) && pointsNow > 0);
        expect(positive.reduce((sum, { pointsNow }) => sum + pointsNow, 0)).toBeLessThanOrEqual(cap);
      }
    }),
    RUNS,
  );
});

test('every firing that ever was has a piece of evidence, and no event of its future', () => {
  fc.assert(
    fc.property(anyInput, (given) => {
      for (const { moments, receiptAt } of judgePast(given).fired) {
        for (const moment of moments) {
          const evidence = receiptAt(moment).flatMap((clause) => clause.evidence);
          expect(evidence.length).toBeGreaterThan(0);
          for (const one of evidence) if (one.type === 'event') expect(Date.parse(one.at)).toBeLessThanOrEqual(moment);
        }
      }
    }),
    RUNS,
  );
});

test('a stage never lacks its entry: the view shows the last one, and each is left for another', () => {
  fc.assert(
    fc.property(anyInput, (given) => {
      const view = judge(given);
      const past = judgePast(given);
      for (const axis of ['lifecycle', 'journey'] as const) {
        const last = past[axis].at(-1);
        expect(last).toMatchObject({ stage: view[axis].stage, at: Date.parse(view[axis].since), why: view[axis].why });
        for (const [index, entry] of past[axis].entries()) {
          const next = past[axis][index + 1];
          expect(entry.why).not.toBe('');
          if (next === undefined) continue;
          expect(next.stage).not.toBe(entry.stage);
          expect(next.at).toBeGreaterThanOrEqual(entry.at);
        }
      }
    }),
    RUNS,
  );
});

test('the past does not change by waiting', () => {
  fc.assert(
    fc.property(anyInput, fc.integer({ min: 0, max: 100 }), (given, days) => {
      const earlier = judgePast(given);
      const later = judgePast({ ...given, now: new Date(given.now.getTime() + days * 21_600_000) });
      expect(later.lifecycle.slice(0, earlier.lifecycle.length)).toEqual(earlier.lifecycle);
      expect(later.journey.slice(0, earlier.journey.length)).toEqual(earlier.journey);
      expect(later.handovers.slice(0, earlier.handovers.length)).toEqual(earlier.handovers);
      for (const { trigger, moments } of earlier.fired) {
        expect(later.fired.find((one) => one.trigger === trigger)?.moments.slice(0, moments.length)).toEqual(moments);
      }
    }),
    RUNS,
  );
});

test('repeats, order and lateness make no difference', () => {
  fc.assert(
    fc.property(anyInput, fc.infiniteStream(fc.integer({ min: 0, max: 1000 })), (given, dice) => {
      const chance = () => dice.next().value ?? 0;
      const shuffle = <T>(list: readonly T[]) =>
        list
          .map((one) => [chance(), one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
      const events: JourneyEvent[] = shuffle([...given.events, ...given.events.filter(() => chance() % 2 === 0)]);
      const moves: StageMove[] = shuffle(given.moves);
      expect(judge({ ...given, events, moves })).toEqual(judge(given));
    }),
    RUNS,
  );
});

test('doing more never lowers the interest of an agreement that holds nothing against anybody', () => {
  fc.assert(
    fc.property(anyHighDefinition, anyPast, anyPast, anyNow, (body, events, more, now) => {
      const extra = more.map((one, index) => ({ ...one, id: `more${index}` }));
      const before = judge(input(now, { body, events }));
      const after = judge(input(now, { body, events: [...events, ...extra] }));
      expect(after.interestScore).toBeGreaterThanOrEqual(before.interestScore - 1e-9);
    }),
    RUNS,
  );
});

test('a higher threshold makes nobody an MQL who was none, nor anybody one sooner', () => {
  fc.assert(
    fc.property(
      anyDefinition,
      anyPast,
      anyPerson,
      anyNow,
      fc.nat({ max: 10 }),
      fc.nat({ max: 10 }),
      (body, events, person, now, fit, interest) => {
        const low = { ...body, lifecycle: [], mql: { fit: 0, interest: 2 } };
        const high = { ...low, mql: { fit, interest: 2 + interest } };
        const firstUnder = (one: typeof low) =>
          judgePast(input(now, { body: one, events, person })).handovers[0]?.at ?? Number.POSITIVE_INFINITY;
        expect(firstUnder(high)).toBeGreaterThanOrEqual(firstUnder(low));
      },
    ),
    RUNS,
  );
});

test('what disqualifies can only take hand-overs away', () => {
  fc.assert(
    fc.property(anyDefinition, anyPast, anyPerson, anyNow, (body, events, person, now) => {
      const strict = { ...body, lifecycle: [] };
      const lenient = {
        ...strict,
        triggers: body.triggers.map((one) => (one.kind === 'disqualifying' ? { ...one, kind: 'interest' as const, points: 0 } : one)),
      };
      const firstUnder = (one: typeof strict) =>
        judgePast(input(now, { body: one, events, person })).handovers[0]?.at ?? Number.POSITIVE_INFINITY;
      fc.pre(!('matrix' in body.mql));
      if (firstUnder(strict) !== Number.POSITIVE_INFINITY) expect(firstUnder(lenient)).not.toBe(Number.POSITIVE_INFINITY);
    }),
    RUNS,
  );
});

test('every receipt of a past of five thousand firings is written in a moment', () => {
  const clauses = [
    { type: 'behaviour' as const, event: 'Page Viewed', atLeast: 1 },
    { type: 'any' as const, of: [{ type: 'sequence' as const, steps: [{ event: 'Page Viewed' }, { event: 'Page Viewed' }] }, titled] },
  ];
  const body = definition({ triggers: [{ ...trigger('reads', 'interest', 1, titled), clauses, firings: 'each' }] });
  const events = Array.from({ length: 5000 }, (_, index) => event(`e${index}`, 'Page Viewed', index / 100));
  const start = performance.now();
  const [fired] = judgePast(input(day(60), { body, events })).fired;
  expect(fired?.moments.length).toBe(5000);
  for (const moment of fired?.moments ?? []) expect(fired?.receiptAt(moment)[0]?.evidence.length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(6000);
});

test('a past of fifty thousand events is judged in a moment', () => {
  const events = Array.from({ length: 50_000 }, (_, index) =>
    event(`e${index}`, index % 3 === 0 ? 'Page Viewed' : 'Pricing Viewed', index / 100),
  );
  const [body] = fc.sample(anyDefinition, { numRuns: 1, seed: 7 });
  if (body === undefined) throw new Error('No definition was made');
  const start = performance.now();
  judge(input(new Date(Date.parse('2027-06-01')), { body, events }));
  expect(performance.now() - start).toBeLessThan(4000);
});
