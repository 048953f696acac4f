import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AskBackground } from '#lib/bridge/ask-background.ts';
import { entryKeeper } from '#lib/bridge/keep-entries.ts';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { type OutboxStore, outboxStore } from '#lib/bridge/outbox-store.ts';
import { ownerOf } from '#lib/bridge/owner.ts';
import { entryOf, idOf, meOf } from './entries.ts';
import { SERVER } from './sign-in-server.ts';

const me = meOf(1);
const OWNER = ownerOf(SERVER, me);
const state: BackgroundState = {
  session: { status: 'signedIn', me },
  serverUrl: SERVER,
  reachable: true,
  queued: 0,
  answers: 0,
  held: 0,
  refused: [],
};
let databases = 0;

function page(ask: AskBackground, over: Partial<OutboxStore> = {}) {
  const store = outboxStore(`page-${databases++}`);
  onTestFinished(() => store.close());
  const keeper = entryKeeper({ ask, store: { ...store, ...over } });
  return { ...keeper, waiting: async () => (await store.waiting()).map(({ id, owner }) => [id, owner]) };
}

const never: AskBackground = () => new Promise(() => {});
const failing =
  (code: 'signedOut' | 'internal' | 'unavailable'): AskBackground =>
  async () => ({ ok: false, error: { code, message: code } });

describe('a page that keeps clicks', () => {
  it('has them on disk though the background never answers', async () => {
    const { keep, follow, waiting } = page(never);
    follow(state);
    void keep([entryOf(1), entryOf(2)]);
    expect(await waiting()).toEqual([
      [idOf(1), OWNER],
      [idOf(2), OWNER],
    ]);
  });

  it('keeps all of a click or nothing of it', async () => {
    const { keep, follow, waiting } = page(failing('internal'));
    follow(state);
    expect(await keep([entryOf(1)])).toEqual({ ok: true, value: null });
    expect(await keep([entryOf(2), entryOf(1)])).toMatchObject({ ok: false });
    expect(await waiting()).toEqual([[idOf(1), OWNER]]);
  });

  it('counts them as kept when the background was switched off under it', async () => {
    const { keep, follow } = page(failing('internal'));
    follow(state);
    expect(await keep([entryOf(1)])).toEqual({ ok: true, value: null });
  });

  it('takes them back, and says so, when the member has signed out meanwhile', async () => {
    const { keep, follow, waiting } = page(failing('signedOut'));
    follow(state);
    expect(await keep([entryOf(1)])).toMatchObject({ ok: false, error: { code: 'signedOut' } });
    expect(await waiting()).toEqual([]);
  });

  it('leaves them to the background while nobody is known to be signed in, and where it has no database', async () => {
    const told: unknown[] = [];
    const ask: AskBackground = async (type, input) => {
      told.push([type, input]);
      return failing('unavailable')(type, input);
    };
    const early = page(ask);
    expect(await early.keep([entryOf(1)])).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(await early.waiting()).toEqual([]);
    const noDatabase = async () => {
      throw new DOMException('Denied', 'SecurityError');
    };
    const barred = page(ask, { open: noDatabase, addNew: noDatabase });
    barred.follow(state);
    expect(await barred.keep([entryOf(2)])).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(told).toEqual([
      ['addEntries', { entries: [entryOf(1)] }],
      ['addEntries', { entries: [entryOf(2)] }],
    ]);
  });
});
