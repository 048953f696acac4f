import { describe, expect, it } from 'vitest';
import { entryKeeper, type Notebook } from '#lib/bridge/keep-entries.ts';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { entryOf, meOf } from './entries.ts';
import { SERVER } from './sign-in-server.ts';

const stateOf = (n: number): BackgroundState => ({
  session: { status: 'signedIn', me: meOf(n) },
  serverUrl: SERVER,
  reachable: true,
  queued: 0,
  answers: 0,
  held: 0,
  refused: [],
});

type Ask = Parameters<typeof entryKeeper>[0]['ask'];

/** A browser's storage, and pages that come one after the other. */
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
  const answers: Ask = async (_, input) => {
    heard.push(input);
    return { ok: true, value: { queued: 1 } };
  };
  return { notebook, heard, answers, page: (ask = answers, book = () => notebook) => entryKeeper({ ask, notebook: book }) };
}

const never: Ask = () => new Promise(() => {});
const [first, second, third] = [entryOf(1), entryOf(2), entryOf(3)];

describe('a page that keeps clicks', () => {
  it('hands a click over that the page before it took no answer for, whole and once, before it asks for the record', async () => {
    const b = browser();
    const left = b.page(never);
    left.follow(stateOf(1));
    void left.keep([first, second]);
    void left.keep([third]);

    const next = b.page();
    next.follow(stateOf(1));
    await next.whenHandedOver;
    expect(b.heard).toEqual([{ entries: [first, second] }, { entries: [third] }]);
    const last = b.page();
    await last.whenHandedOver;
    last.follow(stateOf(1));
    expect(b.heard).toHaveLength(2);
  });

  it('holds nobody up where nothing was left', async () => {
    const b = browser();
    const { keep, follow, whenHandedOver } = b.page();
    await whenHandedOver;
    follow(stateOf(1));
    expect(await keep([first])).toEqual({ ok: true, value: null });
    expect(b.heard).toEqual([{ entries: [first] }]);
    expect(b.notebook.length).toBe(0);
  });

  it('never hands a click over under the name of another member', async () => {
    const b = browser();
    const left = b.page(never);
    left.follow(stateOf(1));
    void left.keep([first]);

    const next = b.page();
    next.follow(stateOf(2));
    await next.whenHandedOver;
    expect(b.heard).toEqual([]);
    next.follow({ ...stateOf(2), session: { status: 'signedOut' } });
    next.follow(stateOf(1));
    await expect.poll(() => b.heard).toEqual([{ entries: [first] }]);
  });

  it('forgets a click of which the person was told that it was not kept', async () => {
    const b = browser();
    const failure = { ok: false, error: { code: 'unavailable', message: 'The disk is full.' } } as const;
    const { keep, follow } = b.page(async () => failure);
    follow(stateOf(1));
    expect(await keep([first])).toEqual(failure);
    expect(b.notebook.length).toBe(0);
  });

  it('does without notes where the browser gives it no storage, or somebody else wrote there', async () => {
    const b = browser();
    const barred = b.page(b.answers, () => {
      throw new DOMException('Denied', 'SecurityError');
    });
    barred.follow(stateOf(1));
    expect(await barred.keep([first])).toMatchObject({ ok: true });
    b.notebook.setItem('click:spoiled', '{');
    b.notebook.setItem('other', 'stays');
    const next = b.page();
    next.follow(stateOf(1));
    await next.whenHandedOver;
    expect(b.heard).toEqual([{ entries: [first] }]);
    expect(b.notebook.key(0)).toBe('other');
  });
});
