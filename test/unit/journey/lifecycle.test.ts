import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause } from '#lib/contract/condition.ts';
import { judge, lifecycleLedger } from '#lib/journey/judge.ts';
import { anyBody, anyEvents, anyMoves } from './arbitrary.ts';
import { DAY, day, definition, did, event, input, move, START, titled, trigger } from './build.ts';

const compared = [event('e1', 'Pricing Viewed', 9), event('e2', 'Pricing Viewed', 10)];
const stages = (ledger: ReturnType<typeof lifecycleLedger>) => ledger.map(({ stage, at }) => [stage, (at - START) / DAY]);

describe('becoming an MQL', () => {
  test('starts the clock of the hand-over at the event that reached the thresholds, and says why', () => {
    const view = judge(input(day(10.5), { events: compared }));
    expect(view.lifecycle).toEqual({
      stage: 'mql',
      since: day(10).toISOString(),
      why: 'Rule pricing: fit 30 and interest 20 reach the agreed 25 and 15',
      actor: null,
    });
    expect(view.handover).toEqual({ at: day(10).toISOString(), dueAt: day(11).toISOString() });
  });

  test('takes fit as well as interest', () => {
    expect(judge(input(day(11), { events: compared, person: {} })).lifecycle.stage).toBe('lead');
    expect(judge(input(day(11))).lifecycle).toMatchObject({ stage: 'target', why: 'Fits the agreed profile, has not engaged yet' });
    expect(judge(input(day(11), { person: { name: 'Dana' } })).lifecycle).toMatchObject({
      stage: 'lead',
      why: 'We have their contact details',
    });
  });

  test('does not happen while something disqualifies', () => {
    const body = definition({
      triggers: [...definition().triggers, trigger('careers', 'disqualifying', 0, did('Careers Viewed'), { type: 'linear', days: 100 })],
    });
    const events = [event('e0', 'Careers Viewed', 5), ...compared];
    expect(judge(input(day(11), { body, events })).lifecycle).toMatchObject({ stage: 'disqualified', why: 'Rule careers' });
    expect(judge(input(day(11), { body, events })).firings[0]).toMatchObject({ triggerId: 'careers', pointsThen: 0, pointsNow: 0 });
    expect(stages(lifecycleLedger(input(day(200), { body, events })))).toEqual([
      ['target', 0],
      ['disqualified', 5],
      ['lead', 95],
    ]);
  });

  test('happens on the day on which an objection has faded enough', () => {
    const triggers = [
      trigger('title', 'fit', 30, titled),
      trigger('pricing', 'interest', 20, did('Pricing Viewed')),
      trigger('left', 'negative', -10, did('Email Unsubscribed'), { type: 'linear', days: 20 }),
    ];
    const events = [event('e1', 'Email Unsubscribed', 0), event('e2', 'Pricing Viewed', 1)];
    expect(stages(lifecycleLedger(input(day(300), { body: definition({ triggers }), events })))).toEqual([
      ['target', 0],
      ['lead', 1],
      ['mql', 10],
    ]);
  });
});

describe('staying one, and going back', () => {
  test('the offer stands for the guard’s time and ends on the first day after it that the scores are lower', () => {
    expect(stages(lifecycleLedger(input(day(200), { events: compared })))).toEqual([
      ['target', 0],
      ['mql', 10],
      ['recycled', 40],
    ]);
    expect(judge(input(day(200), { events: compared })).lifecycle.why).toBe('Interest fell to 10, below the agreed 15');
    expect(judge(input(day(200), { events: compared })).handover).toBeNull();
  });

  test('nobody is handed over twice within the guard', () => {
    const again = [...compared, event('e3', 'Pricing Viewed', 20), event('e4', 'Pricing Viewed', 21)];
    const moves = [move('sal', 11), move('recycled', 15, 'Call again later')];
    expect(stages(lifecycleLedger(input(day(44), { events: again, moves })))).toEqual([
      ['target', 0],
      ['mql', 10],
      ['sal', 11],
      ['recycled', 15],
    ]);
    const evenLater = [...again, event('e5', 'Pricing Viewed', 46), event('e6', 'Pricing Viewed', 47)];
    expect(stages(lifecycleLedger(input(day(60), { events: evenLater, moves }))).at(-1)).toEqual(['mql', 47]);
  });

  test('who still qualifies when the guard ends is handed over then', () => {
    const body = definition({ triggers: [trigger('title', 'fit', 30, titled), trigger('pricing', 'interest', 20, did('Pricing Viewed'))] });
    const moves = [move('recycled', 15, 'Call again later')];
    expect(stages(lifecycleLedger(input(day(200), { body, events: compared, moves })))).toEqual([
      ['target', 0],
      ['mql', 9],
      ['recycled', 15],
      ['mql', 45],
    ]);
  });
});

describe('what people and the CRM decided', () => {
  test('stands whatever the scores say, with its actor and its reason', () => {
    const moves = [move('sal', 11), move('customer', 30, 'Won: planning', 'CRM')];
    expect(judge(input(day(200), { events: compared, moves })).lifecycle).toEqual({
      stage: 'customer',
      since: day(30).toISOString(),
      why: 'Won: planning',
      actor: 'CRM',
    });
    expect(judge(input(day(200), { events: compared, moves })).handover).toBeNull();
  });

  test('keeps the earlier time when the CRM says again what is already so', () => {
    const moves = [move('sal', 11), move('sal', 20)];
    expect(judge(input(day(21), { events: compared, moves })).lifecycle.since).toBe(day(11).toISOString());
  });

  test('a person can make somebody an MQL by hand, and that starts the clock', () => {
    const view = judge(input(day(300), { events: compared, moves: [move('mql', 2, 'Met at the fair')] }));
    expect(view.lifecycle).toMatchObject({ stage: 'mql', why: 'Met at the fair', actor: 'Dana Oyelaran' });
    expect(view.handover).toEqual({ at: day(2).toISOString(), dueAt: day(3).toISOString() });
  });
});

describe('the journey', () => {
  const body = definition({
    triggers: [
      trigger('reads', 'interest', 5, did('Page Viewed'), { type: 'linear', days: 100 }),
      trigger('pricing', 'interest', 20, did('Pricing Viewed'), { type: 'linear', days: 20 }),
    ],
    journey: [
      { stage: 'decision', anyOf: ['pricing'] },
      { stage: 'awareness', anyOf: ['reads'] },
    ],
  });
  const events = [event('e1', 'Page Viewed', 2), event('e2', 'Page Viewed', 5), event('e3', 'Pricing Viewed', 10)];
  const at = (days: number) => judge(input(day(days), { body, events })).journey;

  test('is the furthest stage that a rule still holds, since it began', () => {
    expect(at(1)).toMatchObject({ stage: 'unaware', since: day(0).toISOString(), why: 'Nothing seen yet that points to a stage' });
    expect(at(9)).toMatchObject({ stage: 'awareness', since: day(2).toISOString(), why: 'Rule reads' });
    expect(at(12)).toMatchObject({ stage: 'decision', since: day(10).toISOString(), why: 'Rule pricing' });
  });

  test('goes back when its rule has faded to a tenth', () => {
    expect(at(30)).toMatchObject({ stage: 'awareness', since: day(28).toISOString() });
    expect(at(96)).toMatchObject({ stage: 'unaware', since: day(95).toISOString(), why: 'Nothing new since: Rule reads' });
  });

  test('is never inferred from the lifecycle', () => {
    expect(judge(input(day(30), { body, events: [], moves: [move('customer', 3)] })).journey.stage).toBe('unaware');
  });
});

describe('knowing too little', () => {
  test('is said when nothing is known that the agreement asks for', () => {
    expect(judge(input(day(1), { person: { email: 'a@example.com' } })).enoughData).toBe(false);
    expect(judge(input(day(1), { person: { title: '' }, events: [event('e1', 'Email Opened', 0)] })).enoughData).toBe(false);
    expect(judge(input(day(1), { person: {}, events: [event('e1', 'Pricing Viewed', 2)] })).enoughData).toBe(false);
    const freemail: Clause = { type: 'attribute', of: 'person', name: 'email', test: { op: 'contains', text: '@example.net' } };
    const body = definition({ triggers: [...definition().triggers, trigger('freemail', 'negative', -4, freemail)] });
    expect(judge(input(day(1), { body, person: { email: 'a@example.com' } })).enoughData).toBe(false);
    expect(judge(input(day(1), { body, person: { email: 'a@example.net' } })).enoughData).toBe(true);
  });

  test('is over with the first fact that counts', () => {
    expect(judge(input(day(1))).enoughData).toBe(true);
    expect(judge(input(day(1), { person: {}, events: [event('e1', 'Pricing Viewed', 0)] })).enoughData).toBe(true);
    expect(judge(input(day(1), { person: {}, moves: [move('sql', 0)] })).enoughData).toBe(true);
  });
});

test('the past does not change by waiting: an earlier ledger is the start of every later one', () => {
  fc.assert(
    fc.property(
      anyBody,
      anyEvents,
      anyMoves,
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 400 }),
      (body, events, moves, days, wait) => {
        const earlier = lifecycleLedger(input(day(days), { body, events, moves }));
        const later = lifecycleLedger(input(day(days + wait), { body, events, moves }));
        expect(later.slice(0, earlier.length)).toEqual(earlier);
      },
    ),
    { numRuns: 500 },
  );
});

test('no two hand-overs by judging lie closer than the guard', () => {
  fc.assert(
    fc.property(anyBody, anyEvents, anyMoves, (body, events, moves) => {
      const handedOver = lifecycleLedger(input(day(800), { body, events, moves })).filter((entry) => entry.stage === 'mql');
      const gaps = handedOver.slice(1).map((entry, index) => entry.at - (handedOver[index]?.at ?? 0));
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(body.reentryGuardDays * DAY);
    }),
    { numRuns: 500 },
  );
});
