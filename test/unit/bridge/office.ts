import 'fake-indexeddb/auto';
import { startBackground } from '#lib/bridge/background/start.ts';
import type { Fetch } from '#lib/bridge/http.ts';
import { STATE_KEY } from '#lib/bridge/messages.ts';
import { outboxStore } from '#lib/bridge/outbox-store.ts';
import type { Entry } from '#lib/contract/feedback.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { contextOf, meOf, recordOf } from './entries.ts';
import { BASE_URL, EXTENSION_ID, fakeExtension } from './fake-extension.ts';
import { SERVER, signInServer } from './sign-in-server.ts';

export const HOST = 'crm.example.org';
export const page = { id: EXTENSION_ID, url: `${BASE_URL}panel.html`, origin: BASE_URL.slice(0, -1), tab: { id: 7 }, frameId: 4 };
export const watcher = { id: EXTENSION_ID, url: `https://${HOST}/#Lead/view/r1`, origin: `https://${HOST}`, tab: { id: 7 }, frameId: 0 };
export const people = { ada: meOf(1), ben: meOf(2) };
export const seen = (n: number) => ({ key: recordKey(recordOf(n)), record: recordOf(n), email: 'dana@example.com' });
let databases = 0;

/** The whole background over a server that signs in, answers contexts and stores entries. */
export function office(granted = [`https://${HOST}/*`]) {
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
      {
        api: extension.api,
        fetch,
        now: Date.now,
        random: () => 0,
        wait: async () => {},
        defaultServerUrl: SERVER,
        namesPorts: true,
        languages: () => ['en-GB'],
        outboxStore: store,
      },
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
