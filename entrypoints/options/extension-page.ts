import type { Browser } from 'webextension-polyfill';
import { showTheme } from '#components/ui/theme.ts';
import { type AskBackground, askBackground } from '#lib/bridge/ask-background.ts';
import { type BackgroundState, PANEL_PORT, type PanelToWatcher, type WatcherToPanel } from '#lib/bridge/messages.ts';
import { closeSidePanel, openSidePanel, type SidePanelApi } from '#lib/bridge/side-panel.ts';
import { watchBackgroundState } from '#lib/bridge/watch-state.ts';
import type { PanelHome, Preferences } from '#lib/contract/preferences.ts';
import { CrmId } from '#lib/contract/vocabulary.ts';

/** What the options and the popup know of the browser; a test hands in another. */
export type ExtensionPage = {
  ask: AskBackground;
  /** The background's state now, and after every change. Returns how to stop. */
  watchState: (listener: (state: BackgroundState) => void) => () => void;
  /** Every place that Leadlight may be, as match patterns, now and after every change. */
  watchGranted: (listener: (patterns: string[]) => void) => () => void;
  /** Asks the person. Must be called in the click itself, before anything is awaited. */
  request: (patterns: string[]) => Promise<boolean>;
  release: (patterns: string[]) => Promise<boolean>;
  activeTab: () => Promise<{ id: number; url: string } | null>;
  /** What the watcher of a tab sees; `absent`: there is none (yet). */
  lookAtTab: (tabId: number) => Promise<'absent' | 'noRecord' | 'record'>;
  /** Which CRM a tab shows, by its address or its page; null where nothing tells, or we may not look. */
  recognise: (tabId: number) => Promise<CrmId | null>;
  showPanel: (tabId: number) => void;
  /** Opens the browser's own side panel in this window. Must be called in the click itself; false: the browser did not. */
  openSide: () => Promise<boolean>;
  /** Moves the panel there. Must be called in the click itself. */
  moveTo: (preferences: Preferences, home: PanelHome) => Promise<boolean>;
  /** With `example`, where two addresses of a CRM's records are asked for; the example is the first. */
  openOptions: (example?: string) => void;
};

const LOOK_MS = 400;
const EXAMPLE = 'example';

export function extensionPage(browser: Browser): ExtensionPage {
  const ask = askBackground((message) => browser.runtime.sendMessage(message));
  /** Firefox opens its sidebar before anything is awaited, and asks for no window; Chromium's pages keep the click for a while. */
  const openSide = () => {
    const api: SidePanelApi = browser;
    if (api.sidePanel === undefined) return openSidePanel(api, undefined);
    return browser.windows.getCurrent().then(({ id }) => openSidePanel(browser, id));
  };
  return {
    ask,
    watchState: (listener) =>
      watchBackgroundState(browser, ask, (state) => {
        showTheme(state.preferences.theme);
        listener(state);
      }),
    watchGranted(listener) {
      const tell = () => void browser.permissions.getAll().then(({ origins = [] }) => listener(origins));
      browser.permissions.onAdded.addListener(tell);
      browser.permissions.onRemoved.addListener(tell);
      tell();
      return () => {
        browser.permissions.onAdded.removeListener(tell);
        browser.permissions.onRemoved.removeListener(tell);
      };
    },
    request: (patterns) => browser.permissions.request({ origins: patterns }).catch(() => false),
    release: (patterns) => browser.permissions.remove({ origins: patterns }).catch(() => false),
    async activeTab() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
    },
    lookAtTab: (tabId) => lookAtTab(browser, tabId),
    recognise: (tabId) => recognise(browser, tabId),
    showPanel(tabId) {
      const port = browser.tabs.connect(tabId, { frameId: 0, name: PANEL_PORT });
      const order: PanelToWatcher = { type: 'setMode', mode: 'docked' };
      port.postMessage(order);
    },
    openSide,
    async moveTo(preferences, home) {
      const opened = home === 'side' ? openSide() : closeSidePanel({ sidebarAction: browser.sidebarAction }, undefined);
      if (home === 'side' && !(await opened)) return false;
      return (await ask('changePreferences', { preferences: { ...preferences, home } })).ok;
    },
    openOptions(example) {
      if (example === undefined) void browser.runtime.openOptionsPage();
      else void browser.tabs.create({ url: `${browser.runtime.getURL('options.html')}#${EXAMPLE}=${encodeURIComponent(example)}` });
    },
  };
}

/** The address that the options were opened with, as an example of a CRM's records. */
export function exampleIn(hash: string): string | null {
  return new URLSearchParams(hash.slice(1)).get(EXAMPLE);
}

/** The click on the toolbar button lets us look at the tab under it, this once. */
async function recognise(browser: Browser, tabId: number): Promise<CrmId | null> {
  try {
    const [found] = await browser.scripting.executeScript({ target: { tabId }, files: ['/recognise.js'] });
    return CrmId.options.find((crm) => crm === found?.result) ?? null;
  } catch {
    return null;
  }
}

/** Asks the watcher as the panel does: it answers with its record as soon as the line is open. */
function lookAtTab(browser: Browser, tabId: number): Promise<'absent' | 'noRecord' | 'record'> {
  return new Promise((resolve) => {
    const port = browser.tabs.connect(tabId, { frameId: 0, name: PANEL_PORT });
    const settle = (answer: 'absent' | 'noRecord' | 'record') => {
      clearTimeout(timer);
      port.disconnect();
      resolve(answer);
    };
    const timer = setTimeout(() => settle('noRecord'), LOOK_MS);
    port.onDisconnect.addListener(() => settle('absent'));
    port.onMessage.addListener((message) => {
      if (isRecordMessage(message)) settle(message.seen === null ? 'noRecord' : 'record');
    });
  });
}

function isRecordMessage(message: unknown): message is Extract<WatcherToPanel, { type: 'record' }> {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'record';
}
