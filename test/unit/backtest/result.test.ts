import { expect, it } from 'vitest';
import { OUTCOME, VERDICT } from '#server/backtest/columns.ts';
import { addPerson, addTally, emptyTally, NEVER, type PersonCount, type Tally, tallyPerson } from '#server/backtest/replay/tally.ts';
import { compareTriggers } from '#server/backtest/replay/versions.ts';
import { resultOf } from '#server/backtest/result.ts';
import { definition, did, trigger } from '../journey/build.ts';

const at = (time: string) => Date.parse(`${time}T12:00:00Z`);
const never = { firstAt: NEVER, handovers: 0 };
const once = (time: string, handovers = 1) => ({ firstAt: at(time), handovers });
const person = (over: Partial<PersonCount>): PersonCount => ({
  events: 1,
  verdict: VERDICT.none,
  outcome: 0,
  draft: never,
  active: never,
  ...over,
});

const GOOD = OUTCOME.known | OUTCOME.good;
const people = [
  person({ draft: once('2026-01-31'), verdict: VERDICT.good, outcome: GOOD | OUTCOME.won }),
  person({ draft: once('2026-03-01', 2), active: once('2026-01-05'), verdict: VERDICT.notGood, outcome: OUTCOME.known }),
  person({ active: once('2026-03-02'), verdict: VERDICT.notGood }),
  person({ verdict: VERDICT.good, outcome: GOOD, events: 0 }),
];

const active = definition({ triggers: [trigger('kept', 'interest', 5, did('A')), trigger('gone', 'interest', 5, did('B'))] });
const draft = definition({ triggers: [trigger('kept', 'interest', 9, did('A')), trigger('fresh', 'fit', 5, did('C'))] });
const triggers = compareTriggers({ active, draft });

function tallied(some: readonly PersonCount[]): Tally {
  const tally = emptyTally(triggers.length);
  for (const one of some) {
    tallyPerson(tally, one);
    for (const count of tally.triggers) {
      if (one.draft !== never) addPerson(count.draft, one);
      if (one.active !== never) addPerson(count.active, one);
    }
  }
  return tally;
}

const hashes = { draft: 'd'.repeat(64), active: 'a'.repeat(64) };
const result = resultOf({ tally: tallied(people), triggers, hashes, asOf: at('2026-04-01') });

it('counts hand-overs by month without gaps, and who came in and who fell out', () => {
  expect(result.months).toEqual([
    { month: '2026-01', active: 1, draft: 1, added: 1, removed: 0 },
    { month: '2026-02', active: 0, draft: 0, added: 0, removed: 0 },
    { month: '2026-03', active: 1, draft: 1, added: 0, removed: 1 },
  ]);
});

it('holds each group against verdicts and outcomes', () => {
  expect(result.groups.added).toMatchObject({ people: 1, precision: { hits: 1, n: 1 }, outcomes: { hits: 1, n: 1 }, won: 1 });
  expect(result.groups.removed).toMatchObject({
    people: 1,
    precision: { hits: 0, n: 1 },
    outcomes: { hits: 0, n: 0, share: null },
    won: 0,
  });
  expect(result.groups.both).toMatchObject({ people: 1, precision: { hits: 0, n: 1 }, outcomes: { hits: 0, n: 1 } });
  expect(result.groups.neither).toMatchObject({ people: 1, precision: { hits: 1, n: 1 }, outcomes: { hits: 1, n: 1 } });
});

it('says of each version what it found and what it missed', () => {
  expect(result).toMatchObject({ people: 4, events: 3, judged: { good: 2, notGood: 2 }, outcomes: { good: 2, known: 3 } });
  expect(result.draft).toMatchObject({
    mqls: 2,
    handovers: 3,
    precision: { hits: 1, n: 2 },
    recall: { hits: 1, n: 2 },
    outcomeRecall: { hits: 1, n: 2 },
    outcomePrecision: { hits: 1, n: 2 },
  });
  expect(result.active).toMatchObject({ mqls: 2, handovers: 2, precision: { hits: 0, n: 2 }, recall: { hits: 0, n: 2 } });
});

it('names each trigger once and counts it where it is part', () => {
  expect(result.triggers.map(({ triggerId, in: of, peopleActive, peopleDraft }) => [triggerId, of, peopleActive, peopleDraft])).toEqual([
    ['kept', 'both', 2, 2],
    ['fresh', 'draft', null, 2],
    ['gone', 'active', 2, null],
  ]);
  expect(result.triggers.map(({ precision }) => [precision.hits, precision.n])).toEqual([
    [1, 2],
    [1, 2],
    [0, 2],
  ]);
});

it('is the same however the people were divided among threads', () => {
  for (const cut of [0, 1, 2, 3, 4]) {
    const parts = [tallied(people.slice(cut)), tallied(people.slice(0, cut))];
    const whole = emptyTally(triggers.length);
    for (const part of parts) addTally(whole, part);
    expect(resultOf({ tally: whole, triggers, hashes, asOf: at('2026-04-01') })).toEqual(result);
  }
});

it('says nothing of an active version where there is none, and has no months without hand-overs', () => {
  const none = resultOf({ tally: emptyTally(0), triggers: [], hashes: { draft: hashes.draft, active: null }, asOf: 0 });
  expect(none).toMatchObject({ active: null, months: [], people: 0, draft: { precision: { share: null } } });
});
