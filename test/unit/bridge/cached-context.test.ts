import { expect, it } from 'vitest';
import { createContextCache } from '#lib/bridge/background/context-cache.ts';
import { createContexts } from '#lib/bridge/background/contexts.ts';
import { cachedContexts } from '#lib/bridge/cached-context.ts';
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

function stateOf(me: Me | null, queued = 0, answers = queued): BackgroundState {
  return {
    session: me === null ? { status: 'signedOut' } : { status: 'signedIn', me },
    serverUrl: SERVER,
    preferences: USUAL_PREFERENCES,
    reachable: true,
    queued,
    answers,
    held: 0,
    refused: [],
  };
}

/** The browser's session storage after the background has fetched record 1 for Ada; `email`: as it was asked for. */
async function storage(email: string | null = null) {
  const store = memoryStore();
  const listeners: ((changes: Record<string, { newValue?: unknown }>) => void)[] = [];
  const tell = (changes: Record<string, { newValue?: unknown }>) => listeners.forEach((listener) => void listener(changes));
  const area = {
    ...store,
    async set(more: Record<string, unknown>) {
      await store.set(more);
      tell(Object.fromEntries(Object.entries(more).map(([key, newValue]) => [key, { newValue }])));
    },
    async remove(keys: string | string[]) {
      await store.remove(keys);
      tell(Object.fromEntries([keys].flat().map((key) => [key, {}])));
    },
  };
  const contexts = createContexts({
    cache: createContextCache(area),
    fetchContext: async (_, { record }) => ({ ok: true, value: contextOf(record) }),
    owner: async () => ownerOf(SERVER, ada),
    now: () => 1_000_000,
    wait: async () => {},
  });
  /** `meanwhile`: what happens after several were read at once, and before this page has them. */
  const page = (meanwhile = async () => {}) =>
    cachedContexts({
      get: async (keys) => {
        const found = await Promise.all([keys].flat().map(async (key) => [key, await store.get(key)]));
        if (Array.isArray(keys)) await meanwhile();
        return Object.fromEntries(found);
      },
      onChanged: { addListener: (listener) => void listeners.push(listener) },
    });
  const cached = page();
  await contexts.get(null, { record: recordOf(1), email, personId: null }, false);
  return { contexts, store, cached, page };
}

it('finds what the background keeps, without the background', async () => {
  const { cached, store } = await storage();
  expect((await cached.read(stateOf(ada), seen(), null))?.record).toEqual(recordOf(1));
  await store.set({ [STATE_KEY]: stateOf(ada) });
  expect((await cached.read(null, seen(), null))?.record).toEqual(recordOf(1));
});

it('finds nothing of another member, of nobody, or of what was forgotten', async () => {
  const { cached, contexts } = await storage();
  expect(await cached.read(stateOf(ben), seen(), null)).toBeNull();
  expect(await cached.read(stateOf(null), seen(), null)).toBeNull();
  expect(await cached.read({ ...stateOf(ada), serverUrl: 'https://other.example.org' }, seen(), null)).toBeNull();
  await contexts.clear();
  expect(await cached.read(stateOf(ada), seen(), null)).toBeNull();
});

it('remembers what is written while it listens, without any wait, and forgets it at once with its member', async () => {
  const { cached, contexts } = await storage();
  expect(cached.remembered(stateOf(ada), seen(), null)?.record).toEqual(recordOf(1));
  expect(cached.remembered(stateOf(ben), seen(), null)).toBeNull();
  expect(cached.remembered(stateOf(null), seen(), null)).toBeNull();
  expect(cached.remembered(stateOf(ada, 1), seen(), null)).toBeNull();
  expect(cached.remembered(null, seen(), null)).toBeNull();
  await contexts.clear();
  expect(cached.remembered(stateOf(ada), seen(), null)).toBeNull();
});

it('leaves a record to the background while answers wait, not while it is told what was on screen', async () => {
  const { cached } = await storage();
  expect(await cached.read(stateOf(ada, 1), seen(), null)).toBeNull();
  expect(await cached.read(stateOf(ada, 1, 0), seen(), null)).not.toBeNull();
});

it('takes in what was written before the page came, and nothing that was forgotten meanwhile', async () => {
  const { contexts, page } = await storage();
  const later = page();
  expect(later.remembered(stateOf(ada), seen(), null)).toBeNull();
  await later.warm();
  expect(later.remembered(stateOf(ada), seen(), null)?.record).toEqual(recordOf(1));
  expect(later.remembered(stateOf(ben), seen(), null)).toBeNull();
  await contexts.clear();
  expect(later.remembered(stateOf(ada), seen(), null)).toBeNull();
  await contexts.get(null, { record: recordOf(1), email: null, personId: null }, false);
  const another = page(() => contexts.clear());
  await another.warm();
  expect(another.remembered(stateOf(ada), seen(), null)).toBeNull();
});

it('asks by the page’s e-mail only where the workspace allows that', async () => {
  const allowed = { ...ada, settings: { ...ada.settings, readEmailFromPage: true } };
  const forbidden = { ...ada, settings: { ...ada.settings, readEmailFromPage: false } };
  const { cached } = await storage('dana@example.com');
  expect(await cached.read(stateOf(allowed), seen('dana@example.com'), null)).not.toBeNull();
  expect(await cached.read(stateOf(forbidden), seen('dana@example.com'), null)).toBeNull();
});

it('takes damage for nothing', async () => {
  const { cached, store } = await storage();
  for (const key of Object.keys(store.values)) store.values[key] = 'damaged';
  expect(await cached.read(stateOf(ada), seen(), null)).toBeNull();
  expect(await cached.read(null, seen(), null)).toBeNull();
});
