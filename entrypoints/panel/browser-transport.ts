import type { PanelTransport } from '#components/panel/data/transport.ts';
import { showTheme } from '#components/ui/theme.ts';
import { type AskBackground, askBackground } from '#lib/bridge/ask-background.ts';
import { cachedContexts } from '#lib/bridge/cached-context.ts';
import { draftKeys } from '#lib/bridge/draft-keys.ts';
import { entryKeeper } from '#lib/bridge/keep-entries.ts';
import type { BackgroundState, SeenRecord } from '#lib/bridge/messages.ts';
import { closeSidePanel, openSidePanel } from '#lib/bridge/side-panel.ts';
import { watchBackgroundState } from '#lib/bridge/watch-state.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { PanelHome } from '#lib/contract/preferences.ts';
import { pageBrowser as browser } from './page-browser.ts';

const WARM_AFTER_MS = 800;

/** What differs from home to home: how the panel hears of its page. */
type HomeOf = (ask: AskBackground) => Pick<PanelTransport, 'home' | 'watchPage' | 'tellPage' | 'allow'>;

/** The panel's way to the browser: the background by messages, its state as it changes, the page as its home allows. */
export function browserTransport(homeOf: HomeOf): PanelTransport {
  const askNow = askBackground((message) => browser.runtime.sendMessage(message));
  const { keep, follow, whenHandedOver } = entryKeeper({ ask: askNow, notebook: () => localStorage });
  const own = homeOf(askNow);
  let state: BackgroundState | null = null;
  const ask: AskBackground = async (type, input) => {
    if (type === 'getContext') await whenHandedOver;
    return askNow(type, input);
  };

  /** Firefox gives a page of ours inside a web page no `storage.session`; there the background's own cache answers. */
  const { session }: { session?: typeof browser.storage.session } = browser.storage;
  const cached = session === undefined ? null : cachedContexts(session);
  // Where the first record stands by then, nobody waits for this.
  if (cached !== null) setTimeout(() => void cached.warm().catch(() => undefined), WARM_AFTER_MS);
  const drafts = session === undefined ? null : draftKeys(session);
  let isHandedOver = false;
  void whenHandedOver.then(() => {
    isHandedOver = true;
  });

  async function recall(seen: SeenRecord, personId: string | null): Promise<RecordContext | null> {
    await whenHandedOver;
    return cached === null ? null : cached.read(state, seen, personId).catch(() => null);
  }

  async function moveTo(home: PanelHome): Promise<boolean> {
    if (state === null) return false;
    if (home === 'side' && own.home === 'page' && !(await openSidePanel(browser, await ownWindow()))) return false;
    const changed = askNow('changePreferences', { preferences: { ...state.preferences, home } });
    // Firefox closes its sidebar in the click alone; Chromium's is closed by the background, in every window.
    if (home === 'page' && own.home === 'side') void closeSidePanel({ sidebarAction: browser.sidebarAction }, undefined);
    return (await changed).ok;
  }

  return {
    ...own,
    ask,
    recall,
    mayHaveDraft: (key) => drafts?.mayHave(key) ?? true,
    expectDraft: (key) => drafts?.expect(key),
    recallNow: (seen, personId) => (isHandedOver && cached !== null ? cached.remembered(state, seen, personId) : null),
    keep,
    moveTo,
    watchState: (listener) =>
      watchBackgroundState(browser, askNow, (now) => {
        state = now;
        follow(now);
        showTheme(now.preferences.theme);
        listener(now);
      }),
  };
}

/** Firefox gives a page of ours inside a web page no `tabs`. */
async function ownWindow(): Promise<number | undefined> {
  const { tabs }: { tabs?: typeof browser.tabs } = browser;
  return (await tabs?.getCurrent())?.windowId;
}
