import { matches } from '#components/console/data/feed.ts';
import type { ConsoleApi, ConsoleServices, LiveStatus, SessionState } from '#components/console/services.ts';
import type { EndpointName, InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import type { ClientErrorCode, Result } from '#lib/contract/errors.ts';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import type { LiveEvent } from '#lib/contract/live.ts';
import type { Role } from '#lib/contract/vocabulary.ts';
import { DEFAULT_ROLES } from '#lib/journey/account/default-roles.ts';
import { before, demoId, demoMe, demoReport, demoVerdict, MEMBERS, NOW, VERDICT_COUNT } from './data.ts';
import { definitionHandlers } from './definition-handlers.ts';
import { type DefinitionWorld, demoWorld } from './definitions.ts';
import { draftHandlers } from './draft-handlers.ts';
import { demoImportReport, demoPreview } from './import.ts';
import { Refusal } from './refusal.ts';

type Failure = { code: ClientErrorCode; message: string };
/** The demo's server, as far as it goes. */
export type Handlers = { [N in EndpointName]?: (input: InputOf<N>) => OutputOf<N> };

export type DemoOptions = {
  role?: Role;
  verdicts?: number;
  /** What each endpoint answers instead of the demo’s own: a failure, `never` for an answer that does not come, `held` for one that waits for `release`. */
  answers?: { [N in EndpointName]?: Failure | 'never' | 'held' };
  session?: SessionState;
  /** Versions, drafts and runs where they are others than the demo’s own. */
  world?: Partial<DefinitionWorld>;
};

export type Demo = {
  services: ConsoleServices;
  /** Every call so far. */
  calls: { name: EndpointName; input: unknown }[];
  /** Sends a live event. */
  emit: (body: LiveEvent['body']) => void;
  /** Lets the answers that are held go; what they did is done since. */
  release: () => void;
  setLive: (status: LiveStatus) => void;
  gap: () => void;
  setSession: (state: SessionState) => void;
  /** The verdicts as the server knows them. */
  verdicts: FeedbackItem[];
  /** Versions, drafts and runs as the server knows them. */
  world: DefinitionWorld;
};

/** A stand-in for server, sign-in and stream that answers with the contract's shapes and remembers what it was asked. */
export function createDemo({
  role = 'marketer',
  verdicts = VERDICT_COUNT,
  answers = {},
  session = { status: 'signedIn' },
  world: given = {},
}: DemoOptions = {}): Demo {
  const known = Array.from({ length: verdicts }, (_, number) => demoVerdict(number));
  const me = demoMe(role);
  const members = [...MEMBERS];
  let buyingRoles: OutputOf<'getBuyingRoles'> = { roles: [...DEFAULT_ROLES], changedBy: null, changedAt: null };
  const world = demoWorld(given);
  const calls: Demo['calls'] = [];
  let state = session;
  let live: Parameters<ConsoleServices['live']>[0] | null = null;
  let events = 0;
  const sessionListeners = new Set<() => void>();
  const held: (() => void)[] = [];

  const handlers: Handlers = {
    ...definitionHandlers(world, me),
    ...draftHandlers(world, me, known),
    getMe: () => me,
    listFeedback: ({ verdict, answered, trigger, cursor, limit = 50 }) => {
      const all = known.filter((item) => matches(item, { verdict, answered, trigger }));
      const from = Number(cursor ?? 0);
      const size = Number(limit);
      return { items: all.slice(from, from + size), next: all.length > from + size ? String(from + size) : null };
    },
    replyToFeedback: ({ id, text }) => {
      const reply = { text, by: me.member.name, at: NOW.toISOString() };
      const at = known.findIndex((item) => item.id === id);
      const item = known[at];
      if (item) known[at] = { ...item, reply, status: 'answered' };
      return reply;
    },
    getAssetUsage: ({ days = 90 }) => demoReport(Number(days)),
    previewImport: ({ csv }) => demoPreview(csv),
    dryRunImport: ({ plan }) => demoImportReport(plan, null),
    runImport: ({ plan }) => demoImportReport(plan, demoId(6, 1)),
    listMembers: () => ({ members }),
    addMember: ({ name, email, role: newRole, side = null }) => {
      const added = { id: demoId(1, 90 + members.length), name, email, role: newRole, side, active: true, createdAt: before(0) };
      members.push(added);
      return added;
    },
    changeMember: ({ id, ...change }) => {
      const at = members.findIndex((candidate) => candidate.id === id);
      const old = members[at];
      if (!old) throw new Error('There is no such member.');
      const side = change.side === undefined ? old.side : change.side;
      const changed = { ...old, role: change.role ?? old.role, side, active: change.active ?? old.active };
      members[at] = changed;
      return changed;
    },
    getBuyingRoles: () => buyingRoles,
    putBuyingRoles: ({ roles }) => {
      buyingRoles = { roles, changedBy: me.member.name, changedAt: before(0) };
      return buyingRoles;
    },
    putSettings: ({ crmPatterns = [], ...others }) => {
      me.settings = { ...others, crmPatterns };
      return me.settings;
    },
  };

  const api: ConsoleApi = {
    async call(name, input) {
      calls.push({ name, input });
      const answer = answers[name];
      if (answer === 'never') return new Promise(() => undefined);
      if (answer && answer !== 'held') return { ok: false, error: answer };
      const done = run(handlers, name, input);
      if (answer === 'held') await new Promise<void>((resolve) => held.push(resolve));
      return done;
    },
  };

  return {
    calls,
    verdicts: known,
    world,
    emit(body) {
      events += 1;
      live?.onEvent({ id: demoId(7, events), at: NOW.toISOString(), body });
    },
    release: () => {
      for (const go of held.splice(0)) go();
    },
    setLive: (status) => live?.onStatus(status),
    gap: () => live?.onGap(),
    setSession(next) {
      state = next;
      for (const listener of sessionListeners) listener();
    },
    services: {
      api,
      now: () => NOW,
      live: (handlersOfPage) => {
        live = handlersOfPage;
        handlersOfPage.onStatus('live');
        return () => {
          live = null;
        };
      },
      session: {
        getState: () => state,
        subscribe(listener) {
          sessionListeners.add(listener);
          return () => sessionListeners.delete(listener);
        },
        signIn: () => undefined,
        signInBeside: () => undefined,
        signOut: async () => ({ ok: true, value: null }),
        retry: () => undefined,
      },
    },
  };
}

function run<N extends EndpointName>(handlers: Handlers, name: N, input: InputOf<N>): Result<OutputOf<N>> {
  const handler: Handlers[N] = handlers[name];
  if (!handler) return { ok: false, error: { code: 'notFound', message: `The demo has no ${name}.` } };
  try {
    return { ok: true, value: handler(input) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: { code: error.code, message: error.message } };
    throw error;
  }
}
