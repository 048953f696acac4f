import { describe, expect, test } from 'vitest';
import type { Criterion } from '#lib/contract/criterion.ts';
import type { DefinitionBody, LifecycleRule } from '#lib/contract/definition.ts';
import { judge, lifecycleLedger } from '#lib/journey/judge.ts';
import { judgePast } from '#lib/journey/past.ts';
import type { JourneyEvent, StageMove } from '#lib/journey/types.ts';
import { DAY, day, definition, did, event, input, move, START, titled, trigger } from '../build.ts';

const fit = trigger('title', 'fit', 30, titled);
const asked = trigger('asked', 'interest', 20, did('Demo Requested'));
const reads = trigger('reads', 'interest', 10, did('Page Viewed'), { type: 'linear', days: 10 });
const quiet = {
  ...trigger('quiet', 'negative', -1, { type: 'recency', event: 'Page Viewed', moreThanDaysAgo: 20 }),
  counts: 'whileTrue' as const,
};
const TRIGGERS = [fit, asked, reads, quiet];

const counts = (id: string): Criterion => ({ type: 'trigger', id });
const at = (...anyOf: ('mql' | 'lead' | 'sal')[]): Criterion => ({ type: 'lifecycle', anyOf });
const interest = (atLeast: number): Criterion => ({ type: 'score', axis: 'interest', atLeast });
const not = (of: Criterion): Criterion => ({ type: 'not', of });
const all = (...of: Criterion[]): Criterion => ({ type: 'all', of });

type Change = Partial<DefinitionBody> & { events?: JourneyEvent[]; moves?: StageMove[] };

function ledgers(days: number, { events = [], moves = [], ...change }: Change) {
  const body = definition({ triggers: TRIGGERS, journey: [], ...change });
  const past = judgePast(input(day(days), { body, events, moves }));
  const steps = (entries: readonly { stage: string; at: number }[]) => entries.map(({ stage, at: time }) => [stage, (time - START) / DAY]);
  return { lifecycle: steps(past.lifecycle), journey: steps(past.journey) };
}

function lifecycle(days: number, rules: LifecycleRule[], change: Change = {}) {
  return ledgers(days, { lifecycle: rules, ...change }).lifecycle;
}

const demo = (days: number) => event(`d${days}`, 'Demo Requested', days);
const page = (days: number) => event(`p${days}`, 'Page Viewed', days);

describe('the definition’s own rules of the lifecycle', () => {
  test('send an MQL back whom nobody took up, and the guard keeps them from coming again at once', () => {
    const rules: LifecycleRule[] = [
      { stage: 'recycled', enter: all(at('mql'), { type: 'staying', days: 14 }), reason: 'Nobody took it up' },
    ];
    const body = definition({ triggers: TRIGGERS, journey: [], lifecycle: rules });
    expect(lifecycle(40, rules, { events: [demo(2)] })).toEqual([
      ['target', 0],
      ['mql', 2],
      ['recycled', 16],
      ['mql', 32],
    ]);
    expect(judge(input(day(20), { body, events: [demo(2)] })).lifecycle.why).toBe('Nobody took it up');
    expect(lifecycle(20, rules, { events: [demo(2)], moves: [move('sal', 5)] }).at(-1)).toEqual(['sal', 5]);
  });

  test('disqualify as long as they hold, and let go when nobody else’s turn comes but the lead’s', () => {
    const rules: LifecycleRule[] = [{ stage: 'disqualified', enter: counts('quiet') }];
    expect(lifecycle(60, rules, { events: [page(1), page(40)], mql: { fit: 99, interest: 99 } })).toEqual([
      ['lead', 0],
      ['disqualified', 21],
      ['lead', 40],
      ['disqualified', 60],
    ]);
  });

  test('keep who came in until the way out opens, and let nobody in while it is open', () => {
    const rules: LifecycleRule[] = [{ stage: 'lead', enter: interest(8), exit: not(interest(4)) }];
    expect(lifecycle(30, rules, { events: [page(1)], mql: { fit: 99, interest: 99 } })).toEqual([
      ['subscriber', 0],
      ['lead', 1],
      ['subscriber', 8],
    ]);
    const shut: LifecycleRule[] = [{ stage: 'lead', enter: interest(8), exit: interest(9) }];
    expect(lifecycle(30, shut, { events: [page(1)], mql: { fit: 99, interest: 99 } })).toEqual([
      ['subscriber', 0],
      ['lead', 3],
    ]);
  });

  test('count in their order, the first that holds first; what sends back comes before the hand-over', () => {
    const rules: LifecycleRule[] = [
      { stage: 'subscriber', enter: counts('reads') },
      { stage: 'target', enter: counts('title') },
      { stage: 'ineligible', enter: counts('asked') },
    ];
    expect(lifecycle(9, rules, { events: [page(2), demo(5)] })).toEqual([
      ['target', 0],
      ['subscriber', 2],
      ['ineligible', 5],
    ]);
  });

  test('never take from people what is theirs', () => {
    const rules: LifecycleRule[] = [{ stage: 'disqualified', enter: counts('title') }];
    expect(lifecycle(9, rules, { moves: [move('customer', 3)] })).toEqual([
      ['disqualified', 0],
      ['customer', 3],
    ]);
  });

  test('take steps of one time in the order of the stages, as imports bring them that know dates alone', () => {
    const moves = [move('customer', 3), move('sql', 3), move('sal', 3)];
    for (const steps of [moves, moves.toReversed()]) {
      expect(lifecycle(9, [], { moves: steps }).slice(1)).toEqual([
        ['sal', 3],
        ['sql', 3],
        ['customer', 3],
      ]);
    }
  });

  test('may look at the journey', () => {
    const rules: LifecycleRule[] = [{ stage: 'subscriber', enter: { type: 'journey', anyOf: ['awareness'] } }];
    const journey: DefinitionBody['journey'] = [{ stage: 'awareness', anyOf: ['reads'] }];
    expect(lifecycle(5, rules, { events: [page(2)], journey })).toEqual([
      ['target', 0],
      ['subscriber', 2],
    ]);
  });
});

describe('the definition’s own rules of the journey', () => {
  test('hold a stage by a criterion as long as it is met', () => {
    const journey: DefinitionBody['journey'] = [{ stage: 'consideration', enter: interest(5) }];
    expect(ledgers(30, { journey, events: [page(1)] }).journey).toEqual([
      ['unaware', 0],
      ['consideration', 1],
      ['unaware', 7],
    ]);
  });

  test('with a way out hold it until that opens, though its triggers have faded', () => {
    const journey: DefinitionBody['journey'] = [{ stage: 'consideration', anyOf: ['reads'], exit: { type: 'staying', days: 15.5 } }];
    expect(ledgers(30, { journey, events: [page(1)] }).journey).toEqual([
      ['unaware', 0],
      ['consideration', 1],
      ['unaware', 16.5],
    ]);
  });

  test('may look at the lifecycle', () => {
    const journey: DefinitionBody['journey'] = [{ stage: 'postPurchase', enter: { type: 'lifecycle', anyOf: ['customer'] } }];
    expect(ledgers(30, { journey, moves: [move('customer', 3), move('recycled', 9)] }).journey).toEqual([
      ['unaware', 0],
      ['postPurchase', 3],
      ['unaware', 9],
    ]);
  });

  test('give way to a stage that is further on, and its name is the reason', () => {
    const body = definition({
      triggers: TRIGGERS,
      journey: [
        { stage: 'decision', anyOf: ['asked'] },
        { stage: 'awareness', enter: interest(1) },
      ],
    });
    const whyOn = (days: number) => judge(input(day(days), { body, events: [page(1), demo(3)] })).journey.why;
    expect([whyOn(2), whyOn(4)]).toEqual(['Interest is at least 1', 'Rule asked']);
  });
});

describe('a grade matrix', () => {
  const matrix: DefinitionBody['mql'] = { matrix: ['A1', 'B1'] };
  const grades: DefinitionBody['grades'] = { fit: [40, 25, 10], interest: [18, 10, 5] };

  test('hands over whose grade is one of its cells', () => {
    const body = definition({ triggers: TRIGGERS, journey: [], mql: matrix, grades });
    expect(judge(input(day(3), { body, events: [demo(2)] }))).toMatchObject({
      grade: 'B1',
      lifecycle: { stage: 'mql', why: 'Rule asked: grade B1 is one of those that are handed over' },
      handover: { at: day(2).toISOString() },
    });
    expect(judge(input(day(3), { body, events: [page(2)] })).lifecycle.stage).toBe('lead');
    expect(judge(input(day(1), { body })).lifecycle.stage).toBe('target');
    expect(judge(input(day(1), { body, person: {} })).lifecycle.stage).toBe('lead');
  });

  test('notices a grade that is reached by fading alone', () => {
    const only: DefinitionBody['mql'] = { matrix: ['B3'] };
    expect(
      lifecycleLedger(
        input(day(30), {
          body: definition({ triggers: [fit, { ...reads, points: 20 }], journey: [], mql: only, grades }),
          events: [page(0)],
        }),
      ).map(({ stage, at: time }) => [stage, (time - START) / DAY]),
    ).toEqual([
      ['lead', 0],
      ['mql', 6],
    ]);
  });
});

test('an open day’s hours decide by when sales answers', () => {
  const open = (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((one) => ({ day: one, from: '09:00', to: '17:00' }));
  const body = definition({
    triggers: TRIGGERS,
    journey: [],
    handover: { slaHours: 8, businessHours: { timeZone: 'Europe/Berlin', open } },
  });
  // Friday, 2 January 2026, at noon in Berlin: five hours are left, three are Monday's.
  const friday = event('d', 'Demo Requested', 1 + 11 / 24);
  expect(judge(input(day(2), { body, events: [friday] })).handover).toEqual({
    at: '2026-01-02T11:00:00.000Z',
    dueAt: '2026-01-05T11:00:00.000Z',
  });
});
