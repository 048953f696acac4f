import 'fake-indexeddb/auto';
import { expect, it, onTestFinished } from 'vitest';
import { outboxStore } from '#lib/bridge/outbox-store.ts';
import { entryOf, idOf } from './entries.ts';

const OWNER = 'https://leadlight.example.com|w|m';
let databases = 0;

function newStore() {
  const store = outboxStore(`store-${databases++}`);
  onTestFinished(() => store.close());
  return { store, ids: async () => (await store.waiting()).map(({ id }) => id) };
}

it('keeps all that belongs to a click or nothing of it', async () => {
  const { store, ids } = newStore();
  const unstorable = { ...entryOf(2), at: () => 'a function cannot be stored' };
  await expect(Reflect.apply(store.add, null, [[entryOf(1), unstorable], OWNER])).rejects.toThrow();
  expect(await ids()).toEqual([]);
  await store.add([entryOf(1), entryOf(2)], OWNER);
  expect(await ids()).toEqual([idOf(1), idOf(2)]);
});

it('adds of a click what it does not have yet', async () => {
  const { store, ids } = newStore();
  await store.add([entryOf(1)], OWNER);
  await store.add([entryOf(1), entryOf(2), entryOf(2)], OWNER);
  expect(await ids()).toEqual([idOf(1), idOf(2)]);
});
