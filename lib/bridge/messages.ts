import type { Account } from '../contract/account.ts';
import type { AgreementText } from '../contract/agreement.ts';
import type { RecordContext } from '../contract/context.ts';
import type { CrmPattern } from '../contract/crm-pattern.ts';
import type { Result } from '../contract/errors.ts';
import type { Entry } from '../contract/feedback.ts';
import type { Ledger } from '../contract/journey.ts';
import type { PersonCard } from '../contract/people.ts';
import type { Preferences } from '../contract/preferences.ts';
import type { RecordRef } from '../contract/record.ts';
import type { PanelCommand, PanelMode, Placement, SeenRecord, WatcherOrders } from '../contract/seen.ts';
import type { CrmId } from '../contract/vocabulary.ts';
import type { Me } from '../contract/workspace.ts';

export type { PanelCommand, PanelMode, Placement, SeenRecord, WatcherOrders };

/**
 * Every request to the background: name → what is sent, what comes back. Replies are results, never exceptions.
 * `from` in the comment names the only sender that is answered.
 */
export type BackgroundRequests = {
  /** from the watcher: a record came up (null: left). Starts the fetch before anything is drawn. */
  recordSeen: { input: { seen: SeenRecord | null }; output: WatcherOrders };
  /** from the watcher: records that the page leads to, by their addresses; some are made ready. `isExpected`: somebody may see them. */
  neighbours: { input: { records: RecordRef[] }; output: { isExpected: boolean } };
  /** from the watcher: the page itself says which CRM it is. */
  recognised: { input: { crm: CrmId }; output: null };
  /** from the script of a CRM that was set up by examples: how this origin writes the addresses of its records. */
  patternsHere: { input: Record<string, never>; output: { patterns: CrmPattern[] } };
  /** from the watcher: remember how the panel sits on this CRM. */
  rememberPlacement: { input: { placement: Placement }; output: null };
  /** from the panel: the record's context; `fresh` skips the cache. `cached` tells that a fetch is still due. */
  getContext: { input: { seen: SeenRecord; personId: string | null; fresh: boolean }; output: { context: RecordContext; cached: boolean } };
  searchPeople: { input: { query: string }; output: { people: PersonCard[] } };
  /** from the panel: a version of the agreement in plain language. */
  getAgreement: { input: { version: number }; output: AgreementText };
  /** from the panel: all that was ever recorded of a person. */
  getLedger: { input: { personId: string }; output: Ledger };
  /** from the panel: an account as a whole, opened from one of its people. */
  getAccount: { input: { id: string }; output: Account };
  /** from the panel: who somebody is at their account, remembered for everybody; null leaves it to the rules again. */
  chooseRoles: { input: { personId: string; roles: string[] | null }; output: Account };
  linkRecord: { input: { record: RecordRef; personId: string | null }; output: RecordContext };
  /** from the panel: keep a click for ever, with all that belongs to it or not at all. Answered once it is in the outbox on disk. */
  addEntries: { input: { entries: Entry[] }; output: { queued: number } };
  signIn: { input: Record<string, never>; output: Me };
  signOut: { input: Record<string, never>; output: null };
  /** from the panel and options: the state now, for a page that has just opened. */
  getState: { input: Record<string, never>; output: BackgroundState };
  /** from the panel: the person came back, or the browser says that it is online again; send what waits. */
  flush: { input: Record<string, never>; output: { queued: number } };
  /** from the panel and options: take a refused entry off the list; the person has seen why. */
  dismissRefused: { input: { entryId: string }; output: null };
  /** from options: work with another server (null: the one of this build) once it has answered as one; signs out of the old one. */
  setServerUrl: { input: { url: string | null }; output: BackgroundState };
  /** from options and popup: where Leadlight may be beside the known CRMs, and where it keeps out. */
  getSites: { input: Record<string, never>; output: Sites };
  changeSites: { input: { change: 'addOwn' | 'removeOwn' | 'pause' | 'resume'; value: string }; output: Sites };
  /** from options: how a CRM that no adapter knows writes its addresses, for this browser alone. */
  changePatterns: { input: { change: 'add' | 'remove'; pattern: CrmPattern }; output: Sites };
  /** from the panel: what was begun on a record and is not sent yet; null: nothing. */
  getDraft: { input: { key: string }; output: { draft: Draft | null } };
  keepDraft: { input: { key: string; draft: Draft | null }; output: null };
  /** from the browser's side panel: what Leadlight may do at the address of a tab, and with the CRM that is there. */
  getPlace: { input: { url: string; crm: CrmId | null }; output: { place: Place } };
  /** from the panel, options and popup: what the person chose, for all CRMs. */
  changePreferences: { input: { preferences: Preferences }; output: null };
  /** from the panel: a frame in a web page can open no page of ours by itself. */
  openSettings: { input: Record<string, never>; output: null };
};
export type BackgroundRequestName = keyof BackgroundRequests;
export type BackgroundMessage = { [N in BackgroundRequestName]: { type: N; input: BackgroundRequests[N]['input'] } }[BackgroundRequestName];
export type BackgroundReply<N extends BackgroundRequestName> = Result<BackgroundRequests[N]['output']>;

/** `ownCrms`: origins of CRMs at addresses of their own. `pausedHosts`: hosts on which Leadlight keeps out although it may be there. */
export type Sites = {
  ownCrms: string[];
  pausedHosts: string[];
  /** CRMs that no adapter knows, each with who has set it up: the company for its browsers, an admin for the workspace, or this person. */
  patterns: (CrmPattern & { setBy: 'company' | 'workspace' | 'person' })[];
  /** Of all that, what the company has set: people cannot change it. */
  company: CompanySites;
};
export type CompanySites = { serverUrl: string | null; ownCrms: string[]; offHosts: string[]; offCrms: CrmId[] };

/** What stands in a panel and is not sent: texts, what is open, where one has scrolled to; by name. Never leaves the browser. */
export type Draft = Readonly<Record<string, unknown>>;

/** `off`: the company's kill switch; `paused`: the person's own. */
export type Place = 'open' | 'notAllowed' | 'paused' | 'off' | 'console';

/** The background's state as pages of the extension see it; kept in `storage.session` under `STATE_KEY`, so a stopped worker loses nothing. */
export type BackgroundState = {
  session: { status: 'signedIn'; me: Me } | { status: 'signedOut' } | { status: 'signingIn' };
  serverUrl: string;
  preferences: Preferences;
  /** Whether the last call reached the server. */
  reachable: boolean;
  /** Entries of this member that wait to be sent. */
  queued: number;
  /** What this member would call answers among them: one for each record and person judged, one for each asset put aside. */
  answers: number;
  /** Answers of other members of this browser, kept until they sign in again: they are never sent under another name. */
  held: number;
  /** Entries that the server refused for good, with its words. */
  refused: { entryId: string; message: string }[];
};
/** Where the settings lie in `storage.local`. */
export const SETTINGS_KEY = 'settings';
export const STATE_KEY = 'backgroundState';
/** The port on which the background sends its state to a page that cannot read `storage.session`. */
export const STATE_PORT = 'leadlight-state';

/**
 * The port between the panel's iframe and the watcher of its tab (`tabs.connect(tabId, { frameId: 0, name: PANEL_PORT })`);
 * without `tabs`, `runtime.connect({ name: PANEL_PORT })`, which the background passes on. A panel inside the page puts the fragment of
 * its address behind the name: only the frame that the watcher itself made knows it.
 */
export const PANEL_PORT = 'leadlight-panel';
export type WatcherToPanel =
  | { type: 'record'; seen: SeenRecord | null }
  | { type: 'mode'; mode: PanelMode }
  /** Device pixels per CSS pixel of the page itself: by what the frame's own are fewer, the page draws it smaller. */
  | { type: 'density'; density: number }
  /** The panel's frame is somewhere else on the page than it was. */
  | { type: 'moved' };

/** What a panel hears of its page; in the browser's side panel also of a tab that has no record to tell of. */
export type PageToPanel = WatcherToPanel | { type: 'tab'; tab: TabSight };
/** `unseen`: its address is hidden from us, as of every page that we were not allowed to see. `reload`: allowed, but no watcher answers. */
export type TabSight =
  | { kind: 'looking' | 'unseen' }
  | { kind: 'paused' | 'off' | 'console' | 'reload'; host: string }
  | { kind: 'notAllowed'; host: string; origin: string; crmName: string | null };

export type PanelToWatcher =
  | { type: 'setMode'; mode: PanelMode }
  | { type: 'command'; command: PanelCommand }
  | { type: 'returnFocus' }
  | { type: 'painted'; key: string }
  /** The orders may have changed: ask for them anew. */
  | { type: 'askAgain' };
