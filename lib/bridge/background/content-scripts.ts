import * as z from 'zod/mini';
import { Language, type PanelHome } from '../../contract/preferences.ts';
import type { CrmId } from '../../contract/vocabulary.ts';
import { crmSites, isCovered, isEverywhere, sitePatterns } from '../crm-sites.ts';
import { originPattern } from '../origin-pattern.ts';
import type { BrowserSettings } from '../settings.ts';
import type { ExtensionApi } from './extension-api.ts';

type Api = Pick<ExtensionApi, 'permissions' | 'scripting' | 'tabs'>;
type Known = Pick<BrowserSettings, 'crmAt' | 'patterns'>;

/** Which CRM's script a place gets: `own` where it was set up by examples; `any` until a page there has told. */
type Crm = CrmId | 'any' | 'own';

/** A group of places whose pages get the same files. */
export type Registration = {
  id: string;
  js: string[];
  matches: string[];
  excludeMatches: string[];
  runAt: 'document_start' | 'document_idle';
};

const WATCHER_FILE = '/content-scripts/watcher.js';
const MANNERS_FILE = '/content-scripts/manners.js';
const ASIDE_FILE = '/aside.js';
const ORDERS_FIRST_FILE = '/orders-first.js';
const MANNERS_ID = 'manners';

/**
 * Where the watcher may run: what the person (or company policy) has granted. A grant for every site is not read as a wish to be
 * everywhere: of it only the known and the own CRMs are taken.
 */
export async function watchedPatterns(api: Pick<Api, 'permissions'>, settings: Pick<BrowserSettings, 'ownCrms'>): Promise<string[]> {
  const { origins = [] } = await api.permissions.getAll();
  const places = origins.filter((origin) => /^(\*|https?):\/\//.test(origin) && !isEverywhere(origin));
  if (!origins.some(isEverywhere)) return [...new Set(places)].sort();
  return [...new Set([...places, ...crmSites.flatMap(sitePatterns), ...settings.ownCrms.map(originPattern)])].sort();
}

/**
 * The scripts that these places get: the watcher with the adapter of the CRM that lives there, so that no page carries those of the
 * others, and the manners for when the page is idle. An origin that was set up, or told its CRM before, is taken out of the pattern that covers it.
 * `off`: CRMs that the company has switched off. `namesPorts`: whether the browser takes a port in a pattern; where it does not, several CRMs may share one.
 */
export function registrationsOf(
  patterns: readonly string[],
  { crmAt, patterns: shown }: Known,
  namesPorts: boolean,
  off: readonly CrmId[] = [],
): Registration[] {
  const own = [...new Set(shown.map(({ origin }) => origin))].map((origin): [string, Crm] => [origin, 'own']);
  const told = Object.entries(crmAt).filter(([origin]) => (namesPorts || new URL(origin).port === '') && !isOwn(shown, origin));
  const learned = [...own, ...told]
    .filter(([origin]) => patterns.some((pattern) => siteOf(pattern) === null && isCovered(`${origin}/`, pattern)))
    .map(([origin, crm]): [string, Crm] => [namesPorts ? `${origin}/*` : originPattern(origin), crm]);
  const places = new Map<Crm, string[]>();
  const add = (crm: Crm, pattern: string) => places.set(crm, [...(places.get(crm) ?? []), pattern]);
  for (const pattern of patterns) add(siteOf(pattern) ?? 'any', pattern);
  for (const [place, crm] of learned) add(crm, place);
  for (const crm of off) places.delete(crm);
  const watchers = [...places].map(
    ([crm, matches]): Registration => ({
      id: `watcher-${crm}`,
      js: [crmFile(crm), WATCHER_FILE],
      matches,
      excludeMatches: crm === 'any' ? learned.map(([place]) => place) : [],
      runAt: 'document_start',
    }),
  );
  const manners: Registration = { id: MANNERS_ID, js: [MANNERS_FILE], matches: [...patterns], excludeMatches: [], runAt: 'document_idle' };
  return patterns.length === 0 ? [] : [...watchers, manners];
}

/**
 * What a page must know before anybody answers it: in which language its words are, that the panel lives in the browser's own side panel, that
 * things may be otherwise than usual in a place.
 */
export type Standing = { language: string; home: PanelHome; isUnusual: (places: readonly string[]) => boolean };

/** Has each page told how things stand before its scripts start. */
export function tellStanding({ language, home, isUnusual }: Standing, scripts: readonly Registration[]): Registration[] {
  return scripts.map((script) => {
    if (script.id === MANNERS_ID) return { ...script, js: [wordsFile(language), ...script.js] };
    const told = [...(home === 'side' ? [ASIDE_FILE] : []), ...(isUnusual(script.matches) ? [ORDERS_FIRST_FILE] : [])];
    return { ...script, js: [...told, ...script.js] };
  });
}

/** As the browser chooses among its own: the language without its region, English where we do not speak it. */
function wordsFile(uiLanguage: string): string {
  const { data = 'en' } = z.safeParse(Language, uiLanguage.split('-')[0]);
  return `/page-words-${data}.js`;
}

/** Makes the browser start exactly these scripts from now on. */
export async function register(api: Pick<Api, 'scripting'>, wanted: readonly Registration[]): Promise<void> {
  const known = new Set((await api.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const left = [...known].filter((id) => wanted.every((script) => script.id !== id));
  if (left.length > 0) await api.scripting.unregisterContentScripts({ ids: left });
  const scripts = wanted.map((script) => ({ ...script, allFrames: false, persistAcrossSessions: true }));
  const added = scripts.filter(({ id }) => !known.has(id));
  const changed = scripts.filter(({ id }) => known.has(id));
  if (added.length > 0) await api.scripting.registerContentScripts(added);
  if (changed.length > 0) await api.scripting.updateContentScripts(changed);
}

/** Starts the watcher in tabs that are open already, so that nobody has to reload. Tabs that cannot take it (asleep, an error page) get it when they load. */
export async function injectWatcher(
  api: Pick<Api, 'scripting' | 'tabs'>,
  patterns: string[],
  { crmAt, patterns: shown }: Known,
  language: string,
): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await api.tabs.query({ url: patterns });
  const open = tabs.flatMap(({ id, url, discarded }) => {
    const pattern = patterns.find((place) => url !== undefined && isCovered(url, place));
    if (id === undefined || discarded || url === undefined || pattern === undefined) return [];
    const { origin } = new URL(url);
    const crm: Crm = siteOf(pattern) ?? (isOwn(shown, origin) ? 'own' : (crmAt[origin] ?? 'any'));
    return [{ tabId: id, crm }];
  });
  await Promise.allSettled(
    open.map(({ tabId, crm }) => {
      const files = [ORDERS_FIRST_FILE, crmFile(crm), WATCHER_FILE, wordsFile(language), MANNERS_FILE];
      return api.scripting.executeScript({ target: { tabId }, files });
    }),
  );
}

function isOwn(shown: Known['patterns'], origin: string): boolean {
  return shown.some((pattern) => pattern.origin === origin);
}

function siteOf(pattern: string): CrmId | null {
  return crmSites.find((site) => sitePatterns(site).includes(pattern))?.crm ?? null;
}

/** Of a CRM that only its address speaks for, the page gets them all: another may have moved in. */
function crmFile(crm: Crm): string {
  return `/crm-${crm === 'generic' ? 'any' : crm}.js`;
}
