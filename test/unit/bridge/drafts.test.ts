import { expect, it } from 'vitest';
import { createDrafts, DRAFTS_KEY } from '#lib/bridge/background/drafts.ts';
import { memoryStore } from './sign-in-server.ts';

function desk() {
  const store = memoryStore();
  const world: { owner: string | null } = { owner: 'ada' };
  return { store, world, drafts: createDrafts({ store, owner: async () => world.owner }) };
}

it('keeps what was begun on each record, until nothing is left of it', async () => {
  const { drafts, store } = desk();
  void drafts.keep('a', { note: 'first' });
  void drafts.keep('b', { note: 'other' });
  expect(await drafts.get('a')).toEqual({ note: 'first' });
  void drafts.keep('a', { note: 'second' });
  expect(await drafts.get('a')).toEqual({ note: 'second' });
  const nextWorker = createDrafts({ store, owner: async () => 'ada' });
  expect(await nextWorker.get('a')).toEqual({ note: 'second' });
  await drafts.keep('a', null);
  expect(await drafts.get('a')).toBeNull();
  expect(await drafts.get('b')).toEqual({ note: 'other' });
});

it('shows nobody what another has written, and keeps nothing for nobody', async () => {
  const { drafts, world } = desk();
  await drafts.keep('a', { note: 'Ada’s' });
  world.owner = 'ben';
  expect(await drafts.get('a')).toBeNull();
  world.owner = null;
  await drafts.keep('a', { note: 'nobody’s' });
  expect(await drafts.get('a')).toBeNull();
});

it('survives a damaged store, and keeps the records touched last', async () => {
  const { drafts, store } = desk();
  await store.set({ [DRAFTS_KEY]: [null, { owner: 'ada' }, { owner: 'ada', key: 'a', draft: { note: 'whole' } }] });
  expect(await drafts.get('a')).toEqual({ note: 'whole' });
  for (let n = 0; n < 60; n += 1) await drafts.keep(`record ${n}`, { note: String(n) });
  expect(await drafts.get('a')).toBeNull();
  expect(await drafts.get('record 0')).toEqual({ note: '0' });
});
