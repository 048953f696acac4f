import { describe, expect, test } from 'vitest';
import type { Clause, Condition, ValueTest } from '#lib/contract/condition.ts';
import type { AttributeValue } from '#lib/contract/primitives.ts';
import { compileTest } from '#lib/journey/engine/value-test.ts';
import { judgePast } from '#lib/journey/past.ts';
import type { JourneyEvent } from '#lib/journey/types.ts';
import { DAY, day, definition, did, event, input, START, titled } from '../build.ts';

const A = 'Page Viewed';
const B = 'Pricing Viewed';

/** `A1 B2.5`: page viewed on day 1, pricing on day 2.5; `A3(pro)` with a plan. */
function seen(text: string): JourneyEvent[] {
  return text
    .split(' ')
    .filter((one) => one !== '')
    .map((one, index) => {
      const [, name, days, plan] = /^([AB])([\d.]+)(?:\((\w+)\))?$/.exec(one) ?? [];
      return event(`e${index}`, name === 'A' ? A : B, Number(days), plan === undefined ? {} : { plan });
    });
}

/** The days on which such a condition fires until day 100. */
function firesOn(condition: Condition, events: string, knownOn = 0): number[] {
  const triggers = [
    { id: 'one', name: 'One', kind: 'interest' as const, clauses: [condition], points: 1, decay: { type: 'none' as const } },
  ];
  const facts = { ...input(day(100)).facts, createdAt: day(knownOn).toISOString() };
  const past = judgePast({ ...input(day(100), { body: definition({ triggers, journey: [] }) }), facts, events: seen(events) });
  return (past.fired[0]?.moments ?? []).map((at) => (at - START) / DAY);
}

function behaviour(more: Partial<Extract<Clause, { type: 'behaviour' }>> = {}): Clause {
  return { type: 'behaviour', event: A, atLeast: 1, ...more };
}

function not(of: Condition): Condition {
  return { type: 'not', of };
}

const MS = 1 / DAY;

describe('a trigger fires when its clauses begin to hold, and with each event that takes part meanwhile', () => {
  test.each<[what: string, condition: Condition, events: string, days: number[]]>([
    ['each time', behaviour(), 'A1 B2 A3', [1, 3]],
    ['once for what happens at one time', behaviour(), 'A1 A1', [1]],
    ['from the second on', behaviour({ atLeast: 2 }), 'A1 A3 A90', [3, 90]],
    ['two in 7 days', behaviour({ atLeast: 2, withinDays: 7 }), 'A1 A20 A27 A34.1 A35', [27, 35]],
    ['not from outside the window', behaviour({ atLeast: 2, withinDays: 7 }), 'A1 A9', []],
    ['where a property fits', behaviour({ where: { plan: 'pro' } }), 'A1 A2(free) A3(PRO)', [3]],
    [
      'where a property passes a test',
      behaviour({ where: { plan: { op: 'oneOf', values: ['pro', 'team'] } } }),
      'A1 A2(free) A3(team)',
      [3],
    ],
    ['where a property is absent', behaviour({ where: { plan: null } }), 'A1(pro) A2', [2]],

    ['on the second day with one', behaviour({ atLeast: 2, distinctDays: true }), 'A1 A1.2 A1.9 A2', [2]],
    ['on days in UTC', behaviour({ atLeast: 2, distinctDays: true }), 'A0.99 A1', [1]],
    ['on two days in 3', behaviour({ atLeast: 2, withinDays: 3, distinctDays: true }), 'A1 A1.5 A4.5 A5 A6', [4.5, 5, 6]],

    ['after another', behaviour({ after: { event: B } }), 'A1 B2 A3 A4', [3, 4]],
    ['after another, near enough', behaviour({ after: { event: B, withinDays: 2 } }), 'B1 A3 A4', [3]],
    ['not after one of the same time', behaviour({ after: { event: B } }), 'A2 B2', []],
    ['once another follows', behaviour({ before: { event: B } }), 'A1 A2 B5 A6', [5]],
    ['once another follows near enough', behaviour({ before: { event: B, withinDays: 3 } }), 'A1 A4 B5', [5]],
    ['only while its own window is open', behaviour({ withinDays: 2, before: { event: B } }), 'A1 B5', []],
    ['both after and before', behaviour({ after: { event: B }, before: { event: B } }), 'A1 B2 A3 B4', [4]],

    ['a sequence, each time that it ends', { type: 'sequence', steps: [{ event: A }, { event: B }] }, 'B1 A2 B3 B4', [3, 4]],
    [
      'a sequence near enough to its latest beginning',
      { type: 'sequence', steps: [{ event: A }, { event: B }], withinDays: 3 },
      'A1 A5 B8 B9',
      [8],
    ],
    ['a sequence of one kind twice', { type: 'sequence', steps: [{ event: A }, { event: A }] }, 'A1 A1 A2', [2]],
    ['a sequence of three', { type: 'sequence', steps: [{ event: A }, { event: B }, { event: A }], withinDays: 5 }, 'A1 B2 A7 B8 A9', [9]],

    ['silence, until the next', { type: 'recency', event: A, moreThanDaysAgo: 10 }, 'A1 A5 A40', [15, 50]],
    ['no silence of who was never there', { type: 'recency', event: A, moreThanDaysAgo: 10 }, 'B1', []],

    ['all at one time', { type: 'all', of: [behaviour({ withinDays: 3 }), did(B, 1, 3)] }, 'A1 B3 A5 B20', [3, 5]],
    ['any of them', { type: 'any', of: [behaviour({ atLeast: 2 }), did(B)] }, 'A1 B3 A5', [3, 5]],
    ['but not', { type: 'all', of: [behaviour(), not(did(B))] }, 'A1 A2 B3 A4', [1, 2]],
    ['as soon as what stood against it is over', { type: 'all', of: [behaviour(), not(did(B, 1, 3))] }, 'B1 A2', [4 + MS]],
    [
      'once where one part ends as the other begins',
      { type: 'any', of: [behaviour({ withinDays: 2 }), { type: 'all', of: [did(B), not(behaviour({ withinDays: 2 }))] }] },
      'A1 B2',
      [1],
    ],
    ['not by what is only not there', not(did(B)), 'A1', []],
    ['by what is not not there', not(not(behaviour())), 'A1', [1]],
    ['by neither of two', { type: 'all', of: [behaviour(), not({ type: 'any', of: [did(B), did('Other')] })] }, 'A1 B2 A3', [1]],
  ])('%s', (_, condition, events, days) => {
    expect(firesOn(condition, events)).toEqual(days);
  });

  test('what is known of a person counts from when it was known, whichever way it is asked', () => {
    expect(firesOn(titled, '', 5)).toEqual([5]);
    expect(firesOn({ type: 'all', of: [behaviour(), titled] }, 'A1 A8', 5)).toEqual([5, 8]);
    expect(firesOn({ type: 'any', of: [behaviour(), titled] }, 'A1 A8', 5)).toEqual([1, 8]);
    const noBuyer: Condition = not({ type: 'attribute', of: 'person', name: 'title', test: { op: 'equals', value: 'Buyer' } });
    expect(firesOn({ type: 'all', of: [behaviour(), noBuyer] }, 'A1 A8', 5)).toEqual([5, 8]);
    expect(firesOn({ type: 'all', of: [behaviour(), not(titled)] }, 'A1 A8', 5)).toEqual([]);
  });
});

describe('a value passes', () => {
  test.each<[value: AttributeValue, test: ValueTest, passes: boolean]>([
    [' Planner ', { op: 'equals', value: 'planner' }, true],
    ['5', { op: 'equals', value: 5 }, true],
    [true, { op: 'equals', value: 'true' }, true],
    ['Planning', { op: 'equals', value: 'planner' }, false],
    [null, { op: 'equals', value: null }, true],
    ['x', { op: 'equals', value: null }, false],
    ['', { op: 'exists' }, false],
    [0, { op: 'exists' }, true],
    ['GERMANY', { op: 'oneOf', values: ['France', 'Germany'] }, true],
    [null, { op: 'oneOf', values: ['France'] }, false],
    ['Head of Operations', { op: 'contains', text: 'operations' }, true],
    ['420', { op: 'range', min: 200, max: 420 }, true],
    [' 199.9 ', { op: 'range', min: 200 }, false],
    ['many', { op: 'range', min: 200 }, false],
    [true, { op: 'range', min: 0 }, false],
    ['', { op: 'range', max: 5 }, false],
    ['VP of Ops', { op: 'matches', pattern: '^(vp|head) of' }, true],
    ['the VP of Ops', { op: 'matches', pattern: '^(vp|head) of' }, false],
    [12345, { op: 'matches', pattern: '^\\d{5}$' }, true],
    ['anything', { op: 'matches', pattern: '(' }, false],
    ['ops@Mail.Example.com', { op: 'emailDomain', domains: ['example.com'] }, true],
    ['ops@example.com', { op: 'emailDomain', domains: ['@EXAMPLE.com'] }, true],
    ['ops@notexample.com', { op: 'emailDomain', domains: ['example.com'] }, false],
    ['example.com', { op: 'emailDomain', domains: ['example.com'] }, false],
  ])('%j %j: %s', (value, test, passes) => {
    expect(compileTest(test)(value)).toBe(passes);
  });

  test('in a time that grows with its length alone, whatever the pattern', () => {
    const passes = compileTest({ op: 'matches', pattern: '(x|x|x)*(x|x)*y' });
    const start = performance.now();
    expect(passes('x'.repeat(2000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
