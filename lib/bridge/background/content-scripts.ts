import { crmSites, isCovered, isEverywhere, originPattern, sitePatterns } from '../crm-sites.ts';
import type { BrowserSettings } from '../settings.ts';
import type { ExtensionApi } from './extension-api.ts';

type Api = Pick<ExtensionApi, 'permissions' | 'scripting' | 'tabs'>;

const WATCHER_ID = 'watcher';
const WATCHER_FILE = '/content-scripts/watcher.js';

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

/** Makes the browser start the watcher on exactly these places from now on. */
export async function registerWatcher(api: Pick<Api, 'scripting'>, patterns: string[]): Promise<void> {
  const [known] = await api.scripting.getRegisteredContentScripts({ ids: [WATCHER_ID] });
  if (patterns.length === 0) {
    if (known !== undefined) await api.scripting.unregisterContentScripts({ ids: [WATCHER_ID] });
    return;
  }
  const script = {
    id: WATCHER_ID,
    js: [WATCHER_FILE],
    matches: patterns,
    runAt: 'document_start',
    allFrames: false,
    persistAcrossSessions: true,
  } as const;
  if (known === undefined) await api.scripting.registerContentScripts([{ ...script, js: [...script.js] }]);
  else await api.scripting.updateContentScripts([{ ...script, js: [...script.js] }]);
}

/** Starts the watcher in tabs that are open already, so that nobody has to reload. Tabs that cannot take it (asleep, an error page) get it when they load. */
export async function injectWatcher(api: Pick<Api, 'scripting' | 'tabs'>, patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await api.tabs.query({ url: patterns });
  const open = tabs.flatMap(({ id, url, discarded }) => {
    const isHere = url !== undefined && patterns.some((pattern) => isCovered(url, pattern));
    return id === undefined || discarded || !isHere ? [] : [id];
  });
  await Promise.allSettled(open.map((tabId) => api.scripting.executeScript({ target: { tabId }, files: [WATCHER_FILE] })));
}
