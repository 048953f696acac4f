import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startBackground } from '#lib/bridge/background/start.ts';
import type { Fetch } from '#lib/bridge/http.ts';
import { STATE_KEY } from '#lib/bridge/messages.ts';
import { outboxStore } from '#lib/bridge/outbox-store.ts';
import type { Entry } from '#lib/contract/feedback.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { contextOf, entryOf, idOf, meOf, recordOf } from './entries.ts';
import { BASE_URL, EXTENSION_ID, fakeExtension } from './fake-extension.ts';
import { SERVER, signInServer } from './sign-in-server.ts';

const HOST = 'crm.example.org';
const page = { id: EXTENSION_ID, url: `${BASE_URL}panel.html`, origin: BASE_URL.slice(0, -1), tab: { id: 7 }, frameId: 4 };
const watcher = { id: EXTENSION_ID, url: `https://${HOST}/#Lead/view/r1`, origin: `https://${HOST}`, tab: { id: 7 }, frameId: 0 };
const people = { ada: meOf(1), ben: meOf(2) };
const seen = (n: number) => ({ key: recordKey(recordOf(n)), record: recordOf(n), email: 'dana@example.com' });
let databases = 0;

/** The whole background over a server that signs in, answers contexts and stores entries. */
function office(granted = [`https://${HOST}/*`]) {
  const auth = signInServer();
  const stored: { by: string; entry: Entry }[] = [];
  const asked: { path: string; body: unknown }[] = [];
  let isDown = false;
  let doorkeeper: (() => Promise<Response>) | null = null;
  const fetch: Fetch = async (url, init) => {
    if (!url.includes('/api/v1/')) return auth.fetch(url, init);
    if (isDown) throw new TypeError('Failed to fetch');
    const turnedAway = await doorkeeper?.();
    if (turnedAway !== undefined) return turnedAway;
    const { pathname } = new URL(url);
    const body = init.body === undefined ? null : JSON.parse(String(init.body));
    asked.push({ path: pathname, body });
    const name = (new Headers(init.headers).get('authorization') ?? '').split('.')[1] ?? '';
    if (pathname.endsWith('/me')) return Response.json(name === 'ben' ? people.ben : people.ada);
    if (pathname.endsWith('/context')) return Response.json(contextOf(body.record));
    for (const entry of body.entries) if (!stored.some((known) => known.entry.id === entry.id)) stored.push({ by: name, entry });
    return Response.json({ results: body.entries.map(({ id }: Entry) => ({ id, result: 'stored' })) });
  };
  const browse = async (url: string, interactive: boolean) => {
    const answer = await auth.browse(url, interactive);
    if (!answer.ok) throw new Error('The user did not approve access.');
    return answer.value;
  };
  const extension = fakeExtension(browse, granted);
  const store = outboxStore(`office-${databases++}`);
  const online = new EventTarget();
  function start(): Promise<void> {
    const { awake } = startBackground(
      { api: extension.api, fetch, now: Date.now, random: () => 0, wait: async () => {}, defaultServerUrl: SERVER, outboxStore: store },
      online,
    );
    return awake;
  }
  const ask = (type: string, input: object = {}, from: object = page) => extension.send({ type, input }, from);
  return {
    ...extension,
    auth,
    stored,
    asked,
    store,
    online,
    start,
    ask,
    state: async () => (await extension.session())[STATE_KEY],
    /** The next call of the API gets this answer. */
    turnAwayNext: (answer: () => Promise<Response>) => {
      doorkeeper = () => {
        doorkeeper = null;
        return answer();
      };
    },
    down: (is: boolean) => {
      isDown = is;
      auth.down(is);
    },
  };
}

describe('the background', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  it('serves a watcher and a panel from sign-in to a stored click', async () => {
    const o = office();
    await o.start();
    expect(await o.ask('getContext', { seen: seen(1), personId: null, fresh: false })).toMatchObject({
      ok: false,
      error: { code: 'signedOut' },
    });
    expect(await o.ask('signIn')).toEqual({ ok: true, value: people.ada });
    expect(await o.ask('recordSeen', { seen: seen(1) }, watcher)).toEqual({
      ok: true,
      value: { enabled: true, readEmail: false, mode: 'docked' },
    });
    expect(await o.ask('getContext', { seen: seen(1), personId: null, fresh: false })).toMatchObject({
      ok: true,
      value: { context: { record: recordOf(1) } },
    });
    expect(await o.ask('addEntry', { entry: entryOf(1) })).toEqual({ ok: true, value: { queued: 1 } });
    await vi.waitFor(() => expect(o.stored).toEqual([{ by: 'ada', entry: entryOf(1) }]));
    await vi.waitFor(async () =>
      expect(await o.state()).toMatchObject({ session: { status: 'signedIn' }, queued: 0, held: 0, reachable: true }),
    );
    expect(o.asked.filter(({ path }) => path.endsWith('/context'))).toHaveLength(1);
    await o.ask('addEntry', { entry: entryOf(2) });
    await vi.waitFor(() => expect(o.stored).toHaveLength(2));
    expect(o.closeLocal).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });

  it('sends no e-mail of the page unless the workspace allows it', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.ask('getContext', { seen: seen(1), personId: null, fresh: false });
    expect(JSON.stringify(o.asked)).not.toContain('dana@example.com');
  });

  it('keeps a click over a stopped worker, and sends it when the alarm wakes the next', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    o.down(true);
    await o.ask('addEntry', { entry: entryOf(1) });
    await vi.waitFor(async () => expect(await o.state()).toMatchObject({ queued: 1, reachable: false }));
    await vi.waitFor(async () => expect(await o.alarms()).toHaveLength(1));
    await o.stop();
    o.down(false);
    await o.store.writeRetry(null);
    await o.start();
    await o.fireAlarm('outbox');
    await vi.waitFor(() => expect(o.stored).toHaveLength(1));
    await vi.waitFor(async () => expect(await o.alarms()).toHaveLength(0));
  });

  it('keeps a click over a killed browser, and sends it at the next start', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    o.down(true);
    await o.ask('addEntry', { entry: entryOf(1) });
    await o.stop({ browser: true });
    o.down(false);
    await o.start();
    await vi.waitFor(() => expect(o.stored).toEqual([{ by: 'ada', entry: entryOf(1) }]));
  });

  it('sends what waits as soon as the browser is online again', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    o.down(true);
    await o.ask('addEntry', { entry: entryOf(1) });
    await o.ask('flush');
    expect(await o.state()).toMatchObject({ reachable: false });
    o.down(false);
    o.online.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(o.stored).toHaveLength(1));
  });

  it('keeps one member’s clicks for them, and shows the next member nothing of theirs', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.ask('getContext', { seen: seen(1), personId: null, fresh: false });
    o.down(true);
    await o.ask('addEntry', { entry: entryOf(1) });
    await o.ask('signOut');
    expect(Object.keys(await o.session()).filter((key) => key.startsWith('context:'))).toEqual([]);
    expect(await o.ask('addEntry', { entry: entryOf(2) })).toMatchObject({ ok: false, error: { code: 'signedOut' } });
    expect(await o.state()).toMatchObject({ session: { status: 'signedOut' }, queued: 1 });
    o.down(false);
    o.auth.person('ben');
    await o.ask('signIn');
    await o.ask('addEntry', { entry: entryOf(3) });
    await vi.waitFor(() => expect(o.stored).toEqual([{ by: 'ben', entry: entryOf(3) }]));
    await vi.waitFor(async () => expect(await o.state()).toMatchObject({ queued: 0, held: 1 }));
    expect(JSON.stringify(await o.session())).not.toContain(people.ada.member.email);
    await o.ask('signOut');
    o.auth.person('ada');
    await o.ask('signIn');
    await vi.waitFor(() => expect(o.stored).toHaveLength(2));
    expect(o.stored[1]).toEqual({ by: 'ada', entry: entryOf(1) });
  });

  it('does not send a click under the name of who signed in while it was on its way', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.ask('flush');
    const { promise, resolve } = Promise.withResolvers<Response>();
    const wasAsked = vi.fn(() => promise);
    o.turnAwayNext(wasAsked);
    await o.ask('addEntry', { entry: entryOf(1) });
    await vi.waitFor(() => expect(wasAsked).toHaveBeenCalled());
    await o.ask('signOut');
    o.auth.person('ben');
    await o.ask('signIn');
    resolve(Response.json({ code: 'unauthenticated', message: 'Expired.' }, { status: 401 }));
    await o.ask('flush');
    expect(o.stored).toEqual([]);
    expect(await o.state()).toMatchObject({ queued: 0, held: 1 });
  });

  it('answers nobody who may not ask', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    const stranger = { ...page, id: 'a'.repeat(32) };
    expect(await o.ask('getState', {}, stranger)).toBeUndefined();
    expect(await o.ask('getContext', { seen: seen(1), personId: null, fresh: false }, watcher)).toBeUndefined();
    expect(await o.ask('addEntry', { entry: entryOf(1) }, watcher)).toBeUndefined();
    expect(await o.ask('recordSeen', { seen: seen(1) }, { ...watcher, frameId: 1 })).toBeUndefined();
    expect(await o.ask('recordSeen', { seen: seen(1) }, page)).toBeUndefined();
    expect(await o.ask('constructor', {})).toBeUndefined();
    expect(await o.ask('addEntry', { entry: { ...entryOf(1), extra: 1 } })).toMatchObject({ ok: false, error: { code: 'badRequest' } });
    expect(o.stored).toHaveLength(0);
  });

  it('keeps out of pages that are not allowed, are paused, or are the server’s own, and fetches nothing for them', async () => {
    const o = office([`https://${HOST}/*`, 'https://leadlight.example.com/*']);
    await o.start();
    await o.ask('signIn');
    const at = (host: string) => ({ ...watcher, url: `https://${host}/`, origin: `https://${host}` });
    const about = (host: string) => ({ seen: { ...seen(1), record: recordOf(1, host) } });
    for (const host of ['elsewhere.example.org', 'leadlight.example.com']) {
      expect(await o.ask('recordSeen', about(host), at(host))).toMatchObject({ value: { enabled: false } });
    }
    await o.ask('changeSites', { change: 'pause', value: HOST });
    expect(await o.ask('recordSeen', about(HOST), watcher)).toMatchObject({ value: { enabled: false } });
    await o.ask('changeSites', { change: 'resume', value: HOST });
    await o.ask('recordSeen', about('forged.example.org'), watcher);
    const contexts = () => o.asked.filter(({ path }) => path.endsWith('/context'));
    await o.ask('recordSeen', { seen: seen(2) }, watcher);
    await vi.waitFor(() => expect(contexts()).toHaveLength(1));
    expect(contexts()[0]?.body).toMatchObject({ record: recordOf(2) });
  });

  it('remembers the mode by host', async () => {
    const o = office();
    await o.start();
    await o.ask('rememberMode', { mode: 'collapsed' }, watcher);
    expect(await o.ask('recordSeen', { seen: null }, watcher)).toMatchObject({ value: { mode: 'collapsed' } });
    expect(
      await o.ask('recordSeen', { seen: null }, { ...watcher, url: 'https://other.example.org/', origin: 'https://other.example.org' }),
    ).toMatchObject({
      value: { mode: 'docked' },
    });
  });

  it('runs the watcher where it is allowed, from the click on, and no longer when that is taken back', async () => {
    const o = office([]);
    o.tabs.push({ id: 3, url: 'https://acme.pipedrive.com/deal/42' }, { id: 4, url: 'https://elsewhere.example.org/' });
    await o.start();
    await o.grant('https://acme.pipedrive.com/*');
    await vi.waitFor(() =>
      expect(o.scripts).toMatchObject([{ matches: ['https://acme.pipedrive.com/*'], runAt: 'document_start', allFrames: false }]),
    );
    await vi.waitFor(() => expect(o.injected).toEqual([3]));
    await o.revoke('https://acme.pipedrive.com/*');
    await vi.waitFor(() => expect(o.scripts).toEqual([]));
  });

  it('does not take a grant for every site as a wish to be everywhere', async () => {
    const o = office(['*://*/*']);
    await o.start();
    await o.ask('changeSites', { change: 'addOwn', value: 'https://crm.example.org:8443/web' });
    const [script] = o.scripts;
    expect(script?.matches).toContain('https://*.pipedrive.com/*');
    expect(script?.matches).toContain('https://crm.example.org/*');
    expect(script?.matches).not.toContain('*://*/*');
  });

  it('changes the server only to one that answers, and signs out of the old one', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    expect(await o.ask('setServerUrl', { url: 'https://leadlight.example.net' })).toMatchObject({
      ok: true,
      value: { session: { status: 'signedOut' } },
    });
    expect(o.auth.live.size).toBe(0);
    o.down(true);
    expect(await o.ask('setServerUrl', { url: null })).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(await o.state()).toMatchObject({ serverUrl: 'https://leadlight.example.net' });
    await o.stop();
    await o.start();
    expect(await o.state()).toMatchObject({ serverUrl: 'https://leadlight.example.net' });
  });

  it('shows what the server refused, until it is taken off the list', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.store.add({ ...entryOf(5), at: 'broken' }, `${SERVER}|${people.ada.workspace.id}|${people.ada.member.id}`);
    await o.ask('flush');
    expect(await o.state()).toMatchObject({ refused: [{ entryId: idOf(5) }] });
    await o.ask('dismissRefused', { entryId: idOf(5) });
    expect(await o.state()).toMatchObject({ refused: [] });
  });
});
