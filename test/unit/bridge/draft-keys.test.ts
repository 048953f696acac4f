import { expect, it } from 'vitest';
import { DRAFTS_KEY, draftKeys } from '#lib/bridge/draft-keys.ts';

function storage(list: unknown) {
  let hear: (changes: Record<string, { newValue?: unknown }>) => void = () => {};
  const keys = draftKeys({
    get: async (key) => ({ [key]: list }),
    onChanged: {
      addListener: (listener) => {
        hear = listener;
      },
    },
  });
  return { keys, change: (newValue: unknown) => hear({ [DRAFTS_KEY]: { newValue } }), settled: () => Promise.resolve() };
}

it('says that something may be begun until it knows better, and follows what is stored', async () => {
  const { keys, change, settled } = storage([{ owner: 'ada', key: 'a', draft: {} }]);
  expect(keys.mayHave('b')).toBe(true);
  await settled();
  expect([keys.mayHave('a'), keys.mayHave('b')]).toEqual([true, false]);
  change([{ owner: 'ada', key: 'b', draft: {} }]);
  expect([keys.mayHave('a'), keys.mayHave('b')]).toEqual([false, true]);
  change(undefined);
  expect(keys.mayHave('b')).toBe(false);
});

it('counts one that is still on its way', async () => {
  const { keys, settled } = storage(undefined);
  await settled();
  keys.expect('a');
  expect([keys.mayHave('a'), keys.mayHave('b')]).toEqual([true, false]);
});

it('takes damage for nothing begun', async () => {
  const { keys, settled } = storage([null, 7, { owner: 'ada' }]);
  await settled();
  expect(keys.mayHave('a')).toBe(false);
});
