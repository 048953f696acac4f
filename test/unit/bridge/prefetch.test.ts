import { expect, it } from 'vitest';
import { AT_A_TIME, createPrefetch, MOST_A_MINUTE } from '#lib/bridge/background/prefetch.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import { recordOf } from './entries.ts';

/** A prefetch whose server answers when the test lets it. */
function desk(isKnown: (record: RecordRef) => boolean = () => false) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const state = { now: 1_000_000, isReachable: true };
  const prefetch = createPrefetch({
    prepare: async (record) => {
      if (isKnown(record)) return false;
      asked.push(record.id);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return true;
    },
    isReachable: () => state.isReachable,
    now: () => state.now,
  });
  const settled = () => new Promise((done) => setImmediate(done));
  return {
    prefetch,
    asked,
    state,
    settled,
    async answer() {
      for (const resolve of waiting.splice(0)) resolve();
      await settled();
    },
  };
}

const records = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => recordOf(from + at));
const ids = (from: number, to: number) => records(from, to).map(({ id }) => id);

it('fetches a few at a time, in the order of the page', async () => {
  const { prefetch, asked, answer } = desk();
  prefetch.want('tab', records(1, 5));
  expect(asked).toEqual(ids(1, AT_A_TIME));
  await answer();
  await answer();
  await answer();
  expect(asked).toEqual(ids(1, 5));
});

it('takes back what has not begun when its tab goes on, and leaves other tabs theirs', async () => {
  const { prefetch, asked, answer } = desk();
  prefetch.want('one', records(1, 4));
  prefetch.want('two', records(5, 6));
  prefetch.cancel('one');
  await answer();
  await answer();
  expect(asked).toEqual([...ids(1, AT_A_TIME), ...ids(5, 6)]);
});

it('takes what a tab wants now for what it wanted before', async () => {
  const { prefetch, asked, answer } = desk();
  prefetch.want('tab', records(1, 4));
  prefetch.want('tab', records(7, 8));
  await answer();
  await answer();
  expect(asked).toEqual([...ids(1, AT_A_TIME), ...ids(7, 8)]);
});

it('asks the server no more than so often in a minute, however many lists are paged through; what it leaves out does not come later', async () => {
  const { prefetch, asked, answer, state } = desk();
  for (let list = 0; list < 10; list += 1) {
    prefetch.want('tab', records(list * 8 + 1, list * 8 + 8));
    for (let turn = 0; turn < 8; turn += 1) await answer();
  }
  expect(asked).toHaveLength(MOST_A_MINUTE);
  state.now += 60_000;
  await answer();
  expect(asked).toHaveLength(MOST_A_MINUTE);
  prefetch.want('tab', [recordOf(99)]);
  expect(asked.at(-1)).toBe(recordOf(99).id);
});

it('goes on where the clock was turned back a day', async () => {
  const { prefetch, asked, answer, state } = desk();
  prefetch.want('tab', records(1, MOST_A_MINUTE));
  for (let at = 0; at < MOST_A_MINUTE; at += AT_A_TIME) await answer();
  state.now -= 86_400_000;
  prefetch.want('tab', records(100, 100));
  expect(asked).toContain('r100');
});

it('counts only what the server was asked for', async () => {
  const { prefetch, asked, answer } = desk(({ id }) => id !== recordOf(200).id);
  for (let list = 0; list < 20; list += 1) {
    prefetch.want('tab', records(list * 8 + 1, list * 8 + 8));
    await answer();
  }
  prefetch.want('tab', [recordOf(200)]);
  expect(asked).toEqual([recordOf(200).id]);
});

it('fetches one record once, whichever tabs lead to it', () => {
  const { prefetch, asked } = desk();
  prefetch.want('one', [recordOf(1)]);
  prefetch.want('two', [recordOf(1)]);
  expect(asked).toEqual([recordOf(1).id]);
});

it('leaves a server alone that is out of reach, and what waited when somebody else signed in', async () => {
  const { prefetch, asked, answer, state } = desk();
  state.isReachable = false;
  prefetch.want('tab', records(1, 3));
  expect(asked).toEqual([]);
  state.isReachable = true;
  prefetch.want('tab', records(1, 4));
  prefetch.clear();
  await answer();
  expect(asked).toEqual(ids(1, AT_A_TIME));
});
