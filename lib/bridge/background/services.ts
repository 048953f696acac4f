import { type ApiClient, createApiClient } from '../api-client.ts';
import { type Fetch, failed } from '../http.ts';
import { keyValueStore } from '../key-value.ts';
import { type BackgroundState, STATE_KEY } from '../messages.ts';
import { createOutbox, type Outbox } from '../outbox.ts';
import { type OutboxStore, outboxStore } from '../outbox-store.ts';
import { type Policy, underPolicy } from '../policy.ts';
import { createSession, type Session, type SessionState } from '../session.ts';
import { sessionRecords } from '../session-record.ts';
import { type BrowserSettings, type SettingsStore, settingsStore } from '../settings.ts';
import { oneByOne } from '../single-flight.ts';
import { countAnswers } from '../waiting-entries.ts';
import { isBackgroundState } from '../watch-state.ts';
import { type Agreements, createAgreements } from './agreements.ts';
import { companyPolicy } from './company-policy.ts';
import { register, registrationsOf, tellStanding, watchedPatterns } from './content-scripts.ts';
import { createContextCache } from './context-cache.ts';
import { type Contexts, createContexts } from './contexts.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { ExtensionApi } from './extension-api.ts';
import { bringPatterns, followPatterns } from './own-patterns.ts';
import { createPrefetch, type Prefetch } from './prefetch.ts';
import { createState, type StateHolder } from './state.ts';
import { standingOf } from './unusual.ts';
import { browseToSignIn } from './web-auth.ts';

/** The world around the background, as values. */
export type Surroundings = {
  api: ExtensionApi;
  fetch: Fetch;
  now: () => number;
  random: () => number;
  wait: (ms: number) => Promise<void>;
  /** The server that this build was made for. */
  defaultServerUrl: string;
  /** Whether the browser takes a port in a match pattern: Chromium does, Firefox does not. */
  namesPorts: boolean;
  /** The browser's languages in the person's order, as BCP 47 tags. */
  languages: () => readonly string[];
  outboxStore?: OutboxStore;
};

/** Everything that the handlers of messages work with. */
export type Services = {
  api: ExtensionApi;
  settings: SettingsStore;
  /** What the company has set for this browser. */
  policy: () => Promise<Policy>;
  /** Whether that has changed since it was last known; resolves when the browser tells. */
  policyHasChanged: Promise<boolean>;
  /** The settings as they count under that. */
  inForce: () => Promise<BrowserSettings>;
  session: Session;
  contexts: Contexts;
  prefetch: Prefetch;
  agreements: Agreements;
  drafts: Drafts;
  outbox: Outbox;
  outboxStore: OutboxStore;
  state: StateHolder;
  /** Calls in the name of whoever is signed in. */
  client: ApiClient;
  fetch: Fetch;
  now: () => number;
  languages: () => readonly string[];
  defaultServerUrl: string;
  serverUrl: () => string;
  setServerUrl: (url: string) => void;
  /** Counts the outbox anew and tells the pages. */
  recount: () => Promise<void>;
  /** Tells the pages who is signed in. */
  showSession: () => Promise<void>;
  /** Asks the server who is signed in and for the workspace's settings, unless that was done a moment ago. */
  refreshMe: () => Promise<void>;
  /** Brings the places where the watcher runs in line with what is granted. */
  refreshWatcher: () => Promise<void>;
  /** The same after a change of how these origins write their addresses; their open pages follow at once. */
  patternsChanged: (origins: readonly string[]) => Promise<void>;
};

export const OUTBOX_ALARM = 'outbox';
const CLIENT_ID = 'leadlight-extension';
/** Alarms come after half a minute at the earliest; shorter waits are kept by a timer while the worker lives. */
const ALARM_FLOOR_MS = 30_000;
const NOTHING_YET = { reachable: true, queued: 0, answers: 0, held: 0, refused: [] };
const ME_AGE_MS = 5 * 60_000;

/** Builds the parts of the background and ties them together; nothing runs yet. */
export async function createServices(surroundings: Surroundings): Promise<Services> {
  const { api, fetch, now, defaultServerUrl } = surroundings;
  const durable = keyValueStore(api.storage.local);
  const volatile = keyValueStore(api.storage.session);
  const settings = settingsStore(durable);
  const store = surroundings.outboxStore ?? outboxStore();
  const { read: policy, hasChanged: policyHasChanged } = companyPolicy(() => api.storage.managed.get(), durable);
  // One after the other only what needs the one before: a page waits for a worker that starts.
  const first = underPolicy(...(await Promise.all([settings.read(), policy()])));
  let serverUrl = first.serverUrl ?? defaultServerUrl;
  let lastOwner: string | null = null;

  const session = createSession({
    records: sessionRecords(durable, volatile),
    client: { id: CLIENT_ID, redirectUri: api.identity.getRedirectURL() },
    serverUrl: () => serverUrl,
    fetch,
    now,
    browse: (url, interactive) => browseToSignIn(api, url, interactive),
    loadMe: (token) => createApiClient({ baseUrl: serverUrl, fetch, getToken: once(token) }).call('getMe', {}),
    onChange: takeOver,
  });
  const [initial, left] = await Promise.all([session.state(), volatile.get(STATE_KEY)]);
  lastOwner = initial.owner;
  const inForce = async () => {
    const [chosen, company, { me }] = await Promise.all([settings.read(), policy(), session.state()]);
    return underPolicy(chosen, company, me?.settings.crmPatterns);
  };
  const followWorkspace = followPatterns(initial.me, (origins) => patternsChanged(origins));
  const { reachable, queued, answers, held, refused } = isBackgroundState(left) ? left : NOTHING_YET;
  const { preferences } = first;
  const state = createState(volatile, {
    session: shownSession(initial),
    serverUrl,
    preferences,
    reachable,
    queued,
    answers,
    held,
    refused,
  });

  const outbox = createOutbox({
    store,
    send: (owner, entries) => clientOf(owner).call('sendEntries', { entries }),
    signedInOwner,
    now,
    random: surroundings.random,
    wake: (delayMs) => wake(delayMs),
    async onChange({ reachable, stored = [] }) {
      for (const { record } of stored) contexts.outdate(record);
      if (reachable !== undefined) await state.change({ reachable });
      await recount();
    },
  });
  const contexts = createContexts({
    cache: createContextCache(volatile),
    fetchContext: (owner, input) => clientOf(owner).call('getContext', input),
    owner: signedInOwner,
    now,
    wait: surroundings.wait,
  });

  const prefetch = createPrefetch({ prepare: contexts.prepare, isReachable: () => state.get().reachable, now });

  const agreements = createAgreements({
    store: volatile,
    fetchAgreement: (version) => clientOf(undefined).call('getAgreement', { version }),
    owner: signedInOwner,
  });

  const drafts = createDrafts({ store: volatile, owner: async () => (await session.state()).owner });

  /** A client that speaks for one member only: it fails with `signedOut` as soon as somebody else is signed in. */
  function clientOf(owner: string | undefined): ApiClient {
    const client = createApiClient({ baseUrl: () => serverUrl, fetch, getToken: (rejected) => session.getToken(rejected, owner) });
    return {
      async call(name, input, options) {
        const answer = await client.call(name, input, options);
        await noteReach(answer);
        return answer;
      },
    };
  }

  /** A server that answers again is a reason to send what waits. */
  async function noteReach(answer: { ok: true } | { ok: false; error: { code: string } }): Promise<void> {
    if (!answer.ok && answer.error.code === 'signedOut') return;
    const reachable = answer.ok || !['offline', 'timeout', 'garbled'].includes(answer.error.code);
    const isBack = reachable && !state.get().reachable;
    await state.change({ reachable });
    if (isBack) void outbox.flush({ now: true });
  }

  async function signedInOwner(): Promise<string | null> {
    const current = await session.state();
    return current.status === 'signedIn' ? current.owner : null;
  }

  async function takeOver(current: SessionState): Promise<void> {
    const isSomebodyElse = current.owner !== lastOwner;
    const isOther = isSomebodyElse || current.status === 'signedOut';
    const isBack = current.status === 'signedIn' && state.get().session.status !== 'signedIn';
    lastOwner = current.owner;
    if (isOther) prefetch.clear();
    if (isOther) await Promise.all([contexts.clear(), agreements.clear()]);
    if (isSomebodyElse || (current.status === 'signedOut' && current.byChoice)) await drafts.clear();
    await state.change({ session: shownSession(current), serverUrl });
    await followWorkspace(current.me);
    await recount();
    if (isBack || isOther) void outbox.flush({ now: true });
  }

  async function recount(): Promise<void> {
    try {
      const { owner } = await session.state();
      const waiting = await store.waiting();
      const refused = owner === null ? [] : await store.refused(owner);
      await state.change({
        queued: waiting.filter((item) => item.owner === owner).length,
        answers: countAnswers(waiting.filter((item) => item.owner === owner)),
        held: countAnswers(waiting.filter((item) => item.owner !== owner)),
        refused: refused.map((item) => ({ entryId: item.id, message: item.message ?? '' })),
      });
    } catch {
      // The disk cannot be read just now: the last count stands.
    }
  }

  async function showSession(): Promise<void> {
    await state.change({ session: shownSession(await session.state()) });
  }

  let meAskedAt = Number.NEGATIVE_INFINITY;
  async function refreshMe(): Promise<void> {
    const owner = await signedInOwner();
    if (owner === null || Math.abs(now() - meAskedAt) < ME_AGE_MS) return;
    meAskedAt = now();
    const me = await clientOf(owner).call('getMe', {});
    // Where the disk takes nothing, the member as known before will do.
    if (me.ok) await session.refreshMe(me.value).catch(() => undefined);
  }

  const inOrder = oneByOne();
  const refreshWatcher = () =>
    inOrder(async () => {
      const chosen = await inForce();
      const company = await policy();
      const scripts = registrationsOf(await watchedPatterns(api, chosen), chosen, surroundings.namesPorts, company.offCrms);
      await register(api, tellStanding(standingOf(surroundings.languages(), chosen, company), scripts));
    });

  async function patternsChanged(origins: readonly string[]): Promise<void> {
    await refreshWatcher();
    await bringPatterns(api, origins);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  async function wake(delayMs: number | null): Promise<void> {
    clearTimeout(timer);
    if (delayMs === null) {
      await api.alarms.clear(OUTBOX_ALARM);
      return;
    }
    if (delayMs < ALARM_FLOOR_MS) timer = setTimeout(() => void outbox.flush(), delayMs);
    await api.alarms.create(OUTBOX_ALARM, { delayInMinutes: Math.max(delayMs, ALARM_FLOOR_MS) / 60_000, periodInMinutes: 1 });
  }

  return {
    api,
    settings,
    policy,
    policyHasChanged,
    inForce,
    session,
    contexts,
    prefetch,
    agreements,
    drafts,
    outbox,
    outboxStore: store,
    state,
    client: clientOf(undefined),
    fetch,
    now,
    languages: surroundings.languages,
    defaultServerUrl,
    serverUrl: () => serverUrl,
    setServerUrl: (url) => {
      serverUrl = url;
    },
    recount,
    showSession,
    refreshMe,
    refreshWatcher,
    patternsChanged,
  };
}

function shownSession(current: SessionState): BackgroundState['session'] {
  return current.status === 'signedIn' ? { status: 'signedIn', me: current.me } : { status: 'signedOut' };
}

/** A token for exactly one call: when it is rejected there is no other. */
function once(token: string) {
  return async (rejected?: string) => (rejected === undefined ? ({ ok: true, value: token } as const) : failed('signedOut'));
}
