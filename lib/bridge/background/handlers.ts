import type { Result } from '../../contract/errors.ts';
import { type Failure, failed } from '../http.ts';
import type { BackgroundRequestName, BackgroundRequests } from '../messages.ts';
import { bringHome, bringLook } from './home.ts';
import { withOwnAnswers } from './own-answers.ts';
import { placeOf } from './place.ts';
import type { Services } from './services.ts';
import { changePatterns, changeSites, getSites, setServerUrl } from './site-handlers.ts';
import { type From, neighbours, patternsHere, recognised, recordSeen, rememberPlacement, wantedOf } from './watcher-handlers.ts';

type Handler<N extends BackgroundRequestName> = (
  services: Services,
  input: BackgroundRequests[N]['input'],
  from: From,
) => Promise<Result<BackgroundRequests[N]['output'], Failure>>;

/** What is done for each request. The router has checked the sender and the input's shape before. */
export const handlers: { [N in BackgroundRequestName]: Handler<N> } = {
  recordSeen,
  neighbours,
  recognised,
  patternsHere,
  rememberPlacement,
  getSites,
  changeSites,
  changePatterns,
  setServerUrl,

  async getContext(services, { seen, personId, fresh }, { tabId }) {
    const wanted = { ...(await wantedOf(services, seen)), personId };
    return withOwnAnswers(services, async (laidOver) => {
      const answer = await services.contexts.get(tabId === null ? null : String(tabId), wanted, fresh);
      return answer.ok ? { ok: true, value: { ...answer.value, context: await laidOver(answer.value.context) } } : answer;
    });
  },

  searchPeople: ({ client }, { query }) => client.call('searchPeople', { query }),

  getAgreement: ({ agreements }, { version }) => agreements.get(version),

  getLedger: ({ client }, { personId }) => client.call('getLedger', { id: personId }),

  getAccount: ({ client }, { id }) => client.call('getAccount', { id }),

  chooseRoles: ({ client }, { personId, roles }) => client.call('chooseRoles', { id: personId, roles }),

  async linkRecord(services, input) {
    const { client, contexts, session } = services;
    return withOwnAnswers(services, async (laidOver) => {
      const answer = await client.call('linkRecord', input);
      if (!answer.ok) return answer;
      const { owner } = await session.state();
      if (owner !== null) await contexts.put(owner, answer.value);
      return { ok: true, value: await laidOver(answer.value) };
    });
  },

  /** A sign-in that ran out keeps clicks for the same member; after a sign-out by choice there is nobody to keep them for. */
  async addEntries({ session, outbox, recount }, { entries }) {
    const current = await session.state();
    if (current.owner === null || (current.status === 'signedOut' && current.byChoice)) return failed('signedOut');
    const added = await outbox.add(entries, current.owner);
    await recount();
    void outbox.flush({ now: true });
    return added;
  },

  async signIn({ session, state, showSession }) {
    await state.change({ session: { status: 'signingIn' } });
    const answer = await session.signIn();
    if (!answer.ok) await showSession();
    return answer;
  },

  async signOut({ session }) {
    await session.signOut();
    return { ok: true, value: null };
  },

  async changePreferences(services, { preferences }) {
    const { settings, state } = services;
    const before = state.get().preferences;
    await settings.change((current) => ({ ...current, preferences }));
    await state.change({ preferences });
    if (preferences.home !== before.home) await bringHome(services, preferences.home);
    else if (preferences.theme !== before.theme || preferences.language !== before.language) await bringLook(services);
    return { ok: true, value: null };
  },

  async openSettings({ api }) {
    await api.runtime.openOptionsPage();
    return { ok: true, value: null };
  },

  async getDraft({ drafts }, { key }) {
    return { ok: true, value: { draft: await drafts.get(key) } };
  },

  async keepDraft({ drafts }, { key, draft }) {
    await drafts.keep(key, draft);
    return { ok: true, value: null };
  },

  async getPlace(services, { url, crm }) {
    const place = URL.canParse(url) ? await placeOf(services, new URL(url), crm) : 'notAllowed';
    return { ok: true, value: { place } };
  },

  async getState({ state, recount }) {
    await recount();
    return { ok: true, value: state.get() };
  },

  async flush({ outbox, state }) {
    await outbox.flush({ now: true });
    return { ok: true, value: { queued: state.get().queued } };
  },

  async dismissRefused({ outboxStore, recount }, { entryId }) {
    await outboxStore.dismiss(entryId);
    await recount();
    return { ok: true, value: null };
  },
};
