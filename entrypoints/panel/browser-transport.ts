import browser from 'webextension-polyfill';
import type { PanelTransport } from '#components/panel/data/transport.ts';
import { showTheme } from '#components/ui/theme.ts';
import { type AskBackground, askBackground } from '#lib/bridge/ask-background.ts';
import { entryKeeper } from '#lib/bridge/keep-entries.ts';
import { watchBackgroundState } from '#lib/bridge/watch-state.ts';
import { connectToPage } from './page-port.ts';

/** The panel's way to the browser: the background by messages, its state as it changes, the page by a port to its watcher. */
export function browserTransport(): PanelTransport {
  const askNow = askBackground((message) => browser.runtime.sendMessage(message));
  const page = connectToPage(browser);
  const { keep, follow, whenHandedOver } = entryKeeper({ ask: askNow, notebook: () => localStorage });
  const ask: AskBackground = async (type, input) => {
    if (type === 'getContext') await whenHandedOver;
    return askNow(type, input);
  };

  return {
    ask,
    keep,
    watchPage: page.watch,
    tellPage: page.tell,
    watchState: (listener) =>
      watchBackgroundState(browser, askNow, (state) => {
        follow(state);
        showTheme(state.preferences.theme);
        listener(state);
      }),
  };
}
