import { expect, it } from 'vitest';
import { createContextCache } from '#lib/bridge/background/context-cache.ts';
import { createContexts } from '#lib/bridge/background/contexts.ts';
import { readCachedContext } from '#lib/bridge/cached-context.ts';
import { type BackgroundState, STATE_KEY } from '#lib/bridge/messages.ts';
import { ownerOf } from '#lib/bridge/owner.ts';
import { USUAL_PREFERENCES } from '#lib/contract/preferences.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import type { Me } from '#lib/contract/workspace.ts';
import { contextOf, meOf, recordOf } from './entries.ts';
import { memoryStore } from './sign-in-server.ts';

const SERVER = 'https://leadlight.example.org';
const [ada, ben] = [meOf(1), meOf(2)];
const seen = (email: string | null = null) => ({ key: recordKey(recordOf(1)), record: recordOf(1), email });

function stateOf(me: Me | null, queued = 0): BackgroundState {
  return {
    session: me === null ? { status: 'signedOut' } : { status: 'signedIn', me },
    serverUrl: SERVER,
    preferences: USUAL_PREFERENCES,
    reachable: true,
    queued,
    answers: queued,
    held: 0,
    refused: [],
  };
}

/** The browser's session storage after the background has fetched record 1 for Ada; `email`: as it was asked for. */
async function storage(email: string | null = null) {
  const store = memoryStore();
  const contexts = createContexts({
    cache: createContextCache(store),
    fetchContext: async (_, { record }) => ({ ok: true, value: contextOf(record) }),
    owner: async () => ownerOf(SERVER, ada),
    now: () => 1_000_000,
    wait: async () => {},
  });
  await contexts.get(null, { record: recordOf(1), email, personId: null }, false);
  return { contexts, store, area: { get: async (key: string) => ({ [key]: await store.get(key) }) } };
}

it('finds what the background keeps, without the background', async () => {
  const { area, store } = await storage();
  expect((await readCachedContext(area, stateOf(ada), seen(), null))?.record).toEqual(recordOf(1));
  await store.set({ [STATE_KEY]: stateOf(ada) });
  expect((await readCachedContext(area, null, seen(), null))?.record).toEqual(recordOf(1));
});

it('finds nothing of another member, of nobody, or of what was forgotten', async () => {
  const { area, contexts } = await storage();
  expect(await readCachedContext(area, stateOf(ben), seen(), null)).toBeNull();
  expect(await readCachedContext(area, stateOf(null), seen(), null)).toBeNull();
  expect(await readCachedContext(area, { ...stateOf(ada), serverUrl: 'https://other.example.org' }, seen(), null)).toBeNull();
  await contexts.clear();
  expect(await readCachedContext(area, stateOf(ada), seen(), null)).toBeNull();
});

it('leaves a record to the background while clicks wait', async () => {
  const { area } = await storage();
  expect(await readCachedContext(area, stateOf(ada, 1), seen(), null)).toBeNull();
});

it('asks by the page’s e-mail only where the workspace allows that', async () => {
  const allowed = { ...ada, settings: { ...ada.settings, readEmailFromPage: true } };
  const forbidden = { ...ada, settings: { ...ada.settings, readEmailFromPage: false } };
  const { area } = await storage('dana@example.com');
  expect(await readCachedContext(area, stateOf(allowed), seen('dana@example.com'), null)).not.toBeNull();
  expect(await readCachedContext(area, stateOf(forbidden), seen('dana@example.com'), null)).toBeNull();
});

it('takes damage for nothing', async () => {
  const { area, store } = await storage();
  for (const key of Object.keys(store.values)) store.values[key] = 'damaged';
  expect(await readCachedContext(area, stateOf(ada), seen(), null)).toBeNull();
  expect(await readCachedContext(area, null, seen(), null)).toBeNull();
});
