import type {
  BackgroundReply,
  BackgroundRequestName,
  BackgroundRequests,
  BackgroundState,
  Draft,
  PageToPanel,
  PanelToWatcher,
  SeenRecord,
  TabSight,
} from '#lib/bridge/messages.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { Entry } from '#lib/contract/feedback.ts';
import type { PanelHome } from '#lib/contract/preferences.ts';
import type { PanelTransport } from '../data/transport.ts';
import { agreement, replaced, unsigned } from './sample-agreement.ts';
import { ledger } from './sample-ledger.ts';

type Answers = {
  [N in BackgroundRequestName]?: (input: BackgroundRequests[N]['input']) => BackgroundReply<N> | Promise<BackgroundReply<N>>;
};

export type DemoOptions = {
  seen: SeenRecord | null;
  state: BackgroundState;
  /** What `getContext` gives; a function decides for each call; null never answers. */
  context:
    | RecordContext
    | null
    | ((input: BackgroundRequests['getContext']['input']) => BackgroundReply<'getContext'> | Promise<BackgroundReply<'getContext'>>);
  answers?: Answers;
  drafts?: Map<string, Draft>;
  /** The panel's own home; `tab`: what the browser's side panel hears of the tab beside it. */
  home?: PanelHome;
  tab?: TabSight;
  /** False: the browser opens its side panel from its own buttons only. */
  canMove?: boolean;
};

/** A transport with no browser behind it: it can be put into every state, and keeps what it was told. */
export function demoTransport(options: DemoOptions) {
  const pageListeners = new Set<(message: PageToPanel) => void>();
  const stateListeners = new Set<(state: BackgroundState) => void>();
  const entries: Entry[] = [];
  const told: PanelToWatcher[] = [];
  /** What was begun, by record; the same for two panels that are given it. */
  const drafts = options.drafts ?? new Map<string, Draft>();
  const moves: PanelHome[] = [];
  const allowed: string[] = [];
  const asked: { type: BackgroundRequestName; input: unknown }[] = [];
  let { seen, state } = options;

  function change(part: Partial<BackgroundState>) {
    state = { ...state, ...part };
    for (const listener of stateListeners) listener(state);
  }

  const own: Answers = {
    getContext: (input) => {
      const { context } = options;
      if (typeof context === 'function') return context(input);
      return context === null ? new Promise(() => {}) : { ok: true, value: { context, cached: false } };
    },
    addEntries: (input) => {
      entries.push(...input.entries);
      return { ok: true, value: { queued: state.queued + input.entries.length } };
    },
    getState: () => ({ ok: true, value: state }),
    searchPeople: () => ({ ok: true, value: { people: [] } }),
    getAgreement: ({ version }) => {
      const text = [replaced, agreement, unsigned].find((one) => one.definition.version === version);
      return text === undefined
        ? { ok: false, error: { code: 'notFound', message: 'There is no such version.' } }
        : { ok: true, value: text };
    },
    getLedger: () => ({ ok: true, value: ledger }),
    signOut: () => ({ ok: true, value: null }),
    changePreferences: ({ preferences }) => {
      change({ preferences });
      return { ok: true, value: null };
    },
    getDraft: ({ key }) => ({ ok: true, value: { draft: drafts.get(key) ?? null } }),
    keepDraft: ({ key, draft }) => {
      if (draft === null) drafts.delete(key);
      else drafts.set(key, draft);
      return { ok: true, value: null };
    },
    flush: () => ({ ok: true, value: { queued: state.queued } }),
  };

  const ask: PanelTransport['ask'] = async (type, input) => {
    asked.push({ type, input });
    const answer = options.answers?.[type] ?? own[type];
    if (answer === undefined) return { ok: false, error: { code: 'internal', message: `The demo does not answer ${type}.` } };
    return answer(input);
  };

  const transport: PanelTransport = {
    ask,
    async keep(clicked) {
      const reply = await ask('addEntries', { entries: [...clicked] });
      return reply.ok ? { ok: true, value: null } : reply;
    },
    watchPage(listener) {
      pageListeners.add(listener);
      listener(options.tab === undefined ? { type: 'record', seen } : { type: 'tab', tab: options.tab });
      return () => void pageListeners.delete(listener);
    },
    watchState(listener) {
      stateListeners.add(listener);
      listener(state);
      return () => void stateListeners.delete(listener);
    },
    tellPage: (message) => void told.push(message),
    home: options.home ?? 'page',
    async moveTo(home) {
      moves.push(home);
      return options.canMove ?? true;
    },
    async allow(origin) {
      allowed.push(origin);
      return true;
    },
  };

  return {
    transport,
    entries,
    drafts,
    moves,
    allowed,
    told,
    asked,
    /** The page goes to another record. */
    tellTab(tab: TabSight) {
      for (const listener of pageListeners) listener({ type: 'tab', tab });
    },
    goTo(next: SeenRecord | null) {
      seen = next;
      for (const listener of pageListeners) listener({ type: 'record', seen });
    },
    change,
  };
}
