import { describe, expect, it } from 'vitest';
import { versions } from '#bench/backtest/definitions.ts';
import { readBacktestOptions } from '#bench/backtest/options.ts';
import { syntheticHistory } from '#bench/backtest/synthetic-history.ts';
import { DefinitionBody } from '#lib/contract/definition.ts';
import { createReplay } from '#server/backtest/replay/replay-people.ts';
import { compareTriggers } from '#server/backtest/replay/versions.ts';

describe('the options of the bench of backtests', () => {
  it('have usual values, and larger ones at once', () => {
    expect(readBacktestOptions([])).toEqual({ people: 100_000, eventsEach: 50, rounds: 3, databasePeople: 10_000, seed: 1, json: false });
    expect(readBacktestOptions(['--large', '--database-people', '0'])).toMatchObject({ people: 1_000_000, rounds: 1, databasePeople: 0 });
  });

  it.each([
    [['--people', '10'], 'from 1000'],
    [['--events', 'many'], 'from 1'],
    [['--rounds', '0'], 'from 1'],
    [['--database-people=-1'], 'from 0'],
    [['--seed', '1.5'], 'from 0'],
    [['--speed'], '--speed'],
  ])('say what is wrong with %j', (args, words) => {
    expect(readBacktestOptions(args)).toContain(words);
  });
});

describe('an invented history', () => {
  const history = syntheticHistory(2_000, 20, [versions.active, versions.draft], 1);

  it('is the same for the same seed, holds as many events as it says, each person’s oldest first', () => {
    expect(syntheticHistory(2_000, 20, [versions.active, versions.draft], 1)).toEqual(history);
    const [segment] = history.segments;
    const { starts, ends, count } = history.people;
    expect(ends[count - 1]).toBe(40_000);
    for (let person = 0; person < count; person += 1) {
      const times = [...(segment?.times.subarray(starts[person], ends[person]) ?? [])];
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('gives every trigger of both versions somebody to fire on and somebody to pass over', () => {
    expect(DefinitionBody.safeParse(versions.draft).error).toBeUndefined();
    const { tally } = createReplay(history, versions)(0, 2_000);
    for (const [place, { id }] of compareTriggers(versions).entries()) {
      const people = tally.triggers[place]?.draft.people ?? 0;
      expect([id, people > 0 && people < 2_000]).toEqual([id, true]);
    }
    expect(tally.groups.added.people).toBeGreaterThan(0);
    expect(tally.groups.both.people).toBeGreaterThan(0);
  });
});
