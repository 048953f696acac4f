import type { BackgroundState, SeenRecord } from '#lib/bridge/messages.ts';
import type { Account } from '#lib/contract/account.ts';
import type { PersonRole } from '#lib/contract/buying-group.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import { USUAL_PREFERENCES } from '#lib/contract/preferences.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import type { Side } from '#lib/contract/vocabulary.ts';
import type { Failure } from '../data/failure.ts';
import type { DemoOptions } from './demo-transport.ts';
import { emptyAccount, fullAccount, hugeAccount, longAccount, roleCards, smallAccount, unjudgedAccount } from './sample-account.ts';
import { actioned, answered, personContext, record } from './sample-context.ts';
import { hoursAgo, idOf } from './sample-ids.ts';
import { earlyJourney, lateJourney, limitedJourney, ruledOutJourney } from './sample-journey.ts';
import { emptyLedger } from './sample-ledger.ts';
import { dan, dana, longName, newcomer, northwind, priya, rightToLeft } from './sample-people.ts';

export const seen: SeenRecord = { key: recordKey(record), record, email: null };

export const signedIn: BackgroundState = {
  preferences: USUAL_PREFERENCES,
  session: {
    status: 'signedIn',
    me: {
      member: {
        id: idOf(90),
        name: 'Sam Okafor',
        email: 'sam@example.com',
        role: 'rep',
        side: null,
        active: true,
        createdAt: hoursAgo(9000),
      },
      workspace: { id: idOf(91), name: 'Sample workspace' },
      settings: {
        readEmailFromPage: false,
        rejectReasons: ['notIcp', 'wrongPerson', 'badTiming', 'noBudget', 'noNeed', 'unreachable', 'duplicate', 'other'],
        crmPatterns: [],
      },
    },
  },
  serverUrl: 'http://127.0.0.1:4310',
  reachable: true,
  queued: 0,
  answers: 0,
  held: 0,
  refused: [],
};

const danasRole: PersonRole = {
  accountId: northwind.id,
  accountName: northwind.name,
  roles: roleCards,
  standing: fullAccount.overview.group.members.find(({ person }) => person === dana.id)?.standing ?? { kind: 'none' },
};

const failing =
  (failure: Failure): DemoOptions['context'] =>
  () => ({ ok: false, error: failure });
/** Known from the cache, but the look that follows fails. */
const knownButFailing =
  (failure: Failure): DemoOptions['context'] =>
  ({ fresh }) =>
    fresh ? { ok: false, error: failure } : { ok: true, value: { context: personContext({ asOf: hoursAgo(5) }), cached: true } };

const offline: Failure = { code: 'offline', message: 'We could not reach the server.' };
const fault: Failure = { code: 'internal', message: 'The server had a fault, and it has been logged. Try again in a minute.' };

/** In the browser's own side panel. */
const inSide = {
  seen,
  state: { ...signedIn, preferences: { ...USUAL_PREFERENCES, home: 'side' } },
  home: 'side',
} satisfies Partial<DemoOptions>;

/** Every state of the panel, by name. The gallery draws them, the tests walk them, the screenshots are named after them. */
export const panelStates: Readonly<Record<string, DemoOptions>> = {
  person: { seen, state: signedIn, context: personContext() },
  'reply-from-marketing': { seen, state: signedIn, context: personContext({ myFeedback: answered }) },
  late: { seen, state: signedIn, context: personContext({}, priya, lateJourney) },
  'ruled-out': { seen, state: signedIn, context: personContext({ recommendations: [] }, dan, ruledOutJourney) },
  'not-enough-data': { seen, state: signedIn, context: personContext({ recommendations: [] }, newcomer, earlyJourney) },
  'not-agreed': { seen, state: signedIn, context: unjudged(['marketing', 'sales']) },
  'sales-has-yet-to-sign': { seen, state: signedIn, context: unjudged(['sales']) },
  'you-said-we-changed': { seen, state: signedIn, context: personContext({ myFeedback: actioned }) },
  limits: { seen, state: signedIn, context: personContext({}, dana, limitedJourney) },
  'nothing-recorded': {
    seen,
    state: signedIn,
    context: personContext({ recommendations: [] }, newcomer, earlyJourney),
    answers: { getLedger: () => ({ ok: true, value: emptyLedger }), getAgreement: () => ({ ok: false, error: offline }) },
  },
  'no-match': { seen: { ...seen, email: 'someone@example.com' }, state: signedIn, context: { ...bare(), match: { kind: 'none' } } },
  'several-matches': {
    seen,
    state: signedIn,
    context: { ...bare(), match: { kind: 'several', candidates: [dana, dan], because: 'sameEmail' } },
  },
  account: accountState(fullAccount),
  'account-one': accountState(smallAccount),
  'account-nobody': accountState(emptyAccount),
  'account-many': accountState(hugeAccount),
  'account-long-names': accountState(longAccount),
  'account-not-agreed': accountState(unjudgedAccount, { definition: null, waitingFor: ['sales'] }),
  'account-of-a-person': {
    seen,
    state: signedIn,
    context: personContext({ role: danasRole }),
    answers: { getAccount: () => ({ ok: true, value: fullAccount }) },
  },
  loading: { seen, state: signedIn, context: null },
  'no-record': { seen: null, state: signedIn, context: null },
  'signed-out': {
    seen,
    state: { ...signedIn, session: { status: 'signedOut' }, queued: 5, answers: 3 },
    context: failing({ code: 'signedOut', message: '' }),
  },
  'signed-out-known': {
    seen,
    state: { ...signedIn, session: { status: 'signedOut' }, queued: 1, answers: 1 },
    context: knownButFailing({ code: 'signedOut', message: '' }),
  },
  offline: { seen, state: { ...signedIn, reachable: false, queued: 5, answers: 3 }, context: failing(offline) },
  'offline-known': { seen, state: { ...signedIn, reachable: false, queued: 5, answers: 3 }, context: knownButFailing(offline) },
  'server-error': { seen, state: signedIn, context: failing(fault) },
  'server-error-known': { seen, state: signedIn, context: knownButFailing(fault) },
  'refused-entries': {
    seen,
    state: { ...signedIn, refused: [{ entryId: idOf(81), message: 'This person was erased on request, so the answer cannot be stored.' }] },
    context: personContext(),
  },
  'side-person': { ...inSide, context: personContext() },
  'side-on-the-page': { ...inSide, state: signedIn, context: personContext() },
  'side-unseen': { ...inSide, tab: { kind: 'unseen' }, context: null },
  'side-not-allowed': {
    ...inSide,
    tab: {
      kind: 'notAllowed',
      host: 'northwind-holdings.pipedrive.com',
      origin: 'https://northwind-holdings.pipedrive.com',
      crmName: 'Pipedrive',
    },
    context: null,
  },
  'side-paused': { ...inSide, tab: { kind: 'paused', host: 'crm.example.org' }, context: null },
  'side-off': { ...inSide, tab: { kind: 'off', host: 'crm.example.org' }, context: null },
  'side-reload': { ...inSide, tab: { kind: 'reload', host: 'crm.example.org' }, context: null },
  'long-name': { seen, state: signedIn, context: personContext({}, longName, lateJourney) },
  'right-to-left-name': { seen, state: signedIn, context: personContext({}, rightToLeft) },
};

/** A company's record; each of its people opens to the sample person. */
function accountState({ account, people, overview }: Account, over: Partial<RecordContext> = {}): DemoOptions {
  const match = { kind: 'account' as const, account, people, method: 'imported' as const, matchedAt: hoursAgo(400) };
  const context = { ...bare(), ...over, match, account: overview };
  return {
    seen,
    state: signedIn,
    context: ({ personId }) => ({ ok: true, value: { cached: false, context: personId === null ? context : personContext() } }),
  };
}

/** Nobody is judged until both sides have signed. */
function unjudged(waitingFor: Side[]) {
  const person = { ...dana, lifecycleStage: null, journeyStage: null };
  return personContext({ definition: null, waitingFor, recommendations: [] }, person, null);
}

function bare() {
  return { ...personContext(), journey: null, recommendations: [] };
}
