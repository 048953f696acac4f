import browser from 'webextension-polyfill';
import type { PanelTransport } from '#components/panel/data/transport.ts';
import { askBackground } from '#lib/bridge/ask-background.ts';
import { type BackgroundState, STATE_KEY } from '#lib/bridge/messages.ts';
import { connectToPage } from './page-port.ts';

/** The panel's way to the browser: the background by messages, its state by `storage.session`, the page by a port to its watcher. */
export function browserTransport(): PanelTransport {
  const ask = askBackground((message) => browser.runtime.sendMessage(message));
  const page = connectToPage(browser.tabs);

  return {
    ask,
    watchPage: page.watch,
    tellPage: page.tell,
    watchState(listener) {
      let hasStopped = false;
      let hasHeard = false;
      const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
        const state = changes[STATE_KEY]?.newValue;
        if (!isState(state)) return;
        hasHeard = true;
        listener(state);
      };
      browser.storage.session.onChanged.addListener(onChanged);
      void ask('getState', {}).then((reply) => {
        if (reply.ok && !hasHeard && !hasStopped) listener(reply.value);
      });
      return () => {
        hasStopped = true;
        browser.storage.session.onChanged.removeListener(onChanged);
      };
    },
  };
}

/** Only the background writes it; the check keeps what an older build left behind out. */
function isState(value: unknown): value is BackgroundState {
  return typeof value === 'object' && value !== null && 'session' in value && 'queued' in value && 'refused' in value;
}
