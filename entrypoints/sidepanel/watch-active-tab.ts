import type { PanelTransport } from '#components/panel/data/transport.ts';
import type { AskBackground } from '#lib/bridge/ask-background.ts';
import { followActiveTab } from '#lib/bridge/follow-tab.ts';
import type { PageToPanel } from '#lib/bridge/messages.ts';
import { pageBrowser as browser } from '../panel/page-browser.ts';

/** Follows the tab in front from now on; a listener that comes later hears the last word of it. */
export function watchActiveTab(ask: AskBackground): PanelTransport['watchPage'] {
  const listeners = new Set<(message: PageToPanel) => void>();
  let last: PageToPanel | null = null;
  followActiveTab(browser, ask, (message) => {
    last = message;
    for (const listener of listeners) listener(message);
  });
  return (listener) => {
    listeners.add(listener);
    if (last !== null) listener(last);
    return () => void listeners.delete(listener);
  };
}
