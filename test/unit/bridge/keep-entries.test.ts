import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { askBackground } from '#lib/bridge/ask-background.ts';
import { entryKeeper, type Notebook } from '#lib/bridge/keep-entries.ts';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { USUAL_PREFERENCES } from '#lib/contract/preferences.ts';
import { entryOf, meOf } from './entries.ts';
import { SERVER } from './sign-in-server.ts';

const Message = z.object({ type: z.string(), input: z.unknown() });

/** A browser's storage, a background that is asked for its state and told of clicks, and pages that come one after the other. */
function browser() {
  const values = new Map<string, string>();
  const notebook: Notebook = {
    get length() {
      return values.size;
    },
    key: (place) => [...values.keys()][place] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
  const heard: unknown[] = [];
  let state = stateOf(1);
  const answer = async (message: unknown) => {
    const { type, input } = z.parse(Message, message);
    if (type === 'getState') return { ok: true, value: state };
    heard.push(input);
    return { ok: true, value: { queued: 1 } };
  };
  function page(send: (message: unknown) => Promise<unknown> = answer, open = () => notebook) {
    const keeper = entryKeeper({ ask: askBackground(send), notebook: open });
    keeper.follow(state);
    return keeper;
  }
  return {
    notebook,
    heard,
    page,
    signIn: (n: number) => {
      state = stateOf(n);
    },
  };
}

function stateOf(n: number): BackgroundState {
  const session = { status: 'signedIn', me: meOf(n) } as const;
  return { session, serverUrl: SERVER, preferences: USUAL_PREFERENCES, reachable: true, queued: 0, answers: 0, held: 0, refused: [] };
}

const never = () => new Promise<never>(() => {});
const [first, second, third] = [entryOf(1), entryOf(2), entryOf(3)];

describe('a page that keeps clicks', () => {
  it('hands a click over that the page before it took no answer for, whole and once, before it asks for the record', async () => {
    const b = browser();
    const left = b.page(never);
    void left.keep([first, second]);
    void left.keep([third]);

    await b.page().whenHandedOver;
    expect(b.heard).toEqual([{ entries: [first, second] }, { entries: [third] }]);
    await b.page().whenHandedOver;
    expect(b.heard).toHaveLength(2);
  });

  it('holds nobody up where nothing was left, or the background was switched off', async () => {
    const b = browser();
    const { keep, whenHandedOver } = b.page();
    await whenHandedOver;
    expect(await keep([first])).toEqual({ ok: true, value: null });
    expect(b.heard).toEqual([{ entries: [first] }]);
    expect(b.notebook.length).toBe(0);

    void b.page(never).keep([second]);
    const gone = b.page(async () => {
      throw new Error('Extension context invalidated.');
    });
    await gone.whenHandedOver;
    await b.page().whenHandedOver;
    expect(b.heard).toEqual([{ entries: [first] }, { entries: [second] }]);
  });

  it('never hands a click over under the name of another member', async () => {
    const b = browser();
    void b.page(never).keep([first]);
    b.signIn(2);
    const next = b.page();
    await next.whenHandedOver;
    expect(b.heard).toEqual([]);
    next.follow({ ...stateOf(2), session: { status: 'signedOut' } });
    next.follow(stateOf(1));
    await expect.poll(() => b.heard).toEqual([{ entries: [first] }]);
  });

  it('keeps the note of a click while the page is taken down, when the browser says that the background is gone', async () => {
    const b = browser();
    const { keep } = b.page(async () => {
      throw new TypeError('Cannot read properties of undefined');
    });
    expect(await keep([first])).toMatchObject({ ok: false, error: { code: 'internal' } });
    await b.page().whenHandedOver;
    expect(b.heard).toEqual([{ entries: [first] }]);
  });

  it('forgets a click of which the person was told that it was not kept', async () => {
    const b = browser();
    const failure = { ok: false, error: { code: 'unavailable', message: 'The disk is full.' } } as const;
    const { keep } = b.page(async () => failure);
    expect(await keep([first])).toEqual(failure);
    expect(b.notebook.length).toBe(0);
  });

  it('does without notes where the browser gives it no storage, or somebody else wrote there', async () => {
    const b = browser();
    const barred = b.page(undefined, () => {
      throw new DOMException('Denied', 'SecurityError');
    });
    expect(await barred.keep([first])).toMatchObject({ ok: true });
    b.notebook.setItem('click:spoiled', '{');
    b.notebook.setItem('other', 'stays');
    await b.page().whenHandedOver;
    expect(b.heard).toEqual([{ entries: [first] }]);
    expect(b.notebook.key(0)).toBe('other');
  });
});
