import { expect, it } from 'vitest';
import { versions } from '#bench/backtest/definitions.ts';
import { syntheticHistory } from '#bench/backtest/synthetic-history.ts';
import { rowsOf } from '#server/backtest/replay/handed-over.ts';
import { type Replayed, replayHistory } from '#server/backtest/replay/replay-history.ts';
import { createReplay } from '#server/backtest/replay/replay-people.ts';

const PEOPLE = 4_500;
const history = syntheticHistory(PEOPLE, 4, [versions.active, versions.draft], 1);
const untroubled = () => ({ signal: new AbortController().signal, onProgress: () => {} });
const peopleOf = ({ handedOver }: Replayed) => handedOver.flatMap((part) => [...rowsOf(part)]);

/** A thread takes its time to start where other tests want the cores. */
const PATIENCE = 60_000;

it(
  'counts in any number of threads what it counts in none, and tells how far it is',
  async () => {
    const alone = createReplay(history, versions)(0, PEOPLE);
    const told: number[] = [];
    for (const threads of [1, 3]) {
      const replayed = await replayHistory(history, versions, { ...untroubled(), threads, onProgress: (done) => told.push(done) });
      expect(replayed.tally).toEqual(alone.tally);
      expect(peopleOf(replayed)).toEqual([...rowsOf(alone.handedOver)]);
    }
    expect(told).toEqual([1 / 3, 2 / 3, 1, 1 / 3, 2 / 3, 1]);
  },
  PATIENCE,
);

it('has nothing to say of nobody', async () => {
  const { tally, handedOver } = await replayHistory(syntheticHistory(0, 4, [versions.draft], 1), versions, untroubled());
  expect([tally.all.people, handedOver]).toEqual([0, []]);
});

it(
  'ends its threads when it is stopped, or when one of them fails',
  async () => {
    const stop = new AbortController();
    const stopped = replayHistory(history, versions, {
      ...untroubled(),
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('cancelled')),
    });
    await expect(stopped).rejects.toThrow('cancelled');
    await expect(replayHistory(history, versions, { ...untroubled(), signal: stop.signal })).rejects.toThrow('cancelled');
    const lacking = { ...history, account: new Map() };
    await expect(replayHistory(lacking, versions, untroubled())).rejects.toThrow('does not hold what it asks for');
  },
  PATIENCE,
);
