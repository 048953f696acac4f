import type { Runtime } from 'webextension-polyfill';
import { PANEL_PORT, STATE_PORT } from '../messages.ts';
import type { ExtensionApi } from './extension-api.ts';
import { knownSender } from './sender.ts';
import type { StateHolder } from './state.ts';

/**
 * Stands in for what Firefox does not give a page of ours inside a web page: `tabs` (the line to the watcher of its tab is opened here
 * and passed on, both ways) and `storage.session` (the state is sent along a port). True when the port was one of these.
 */
export function relay(
  port: Runtime.Port,
  api: { tabs: Pick<ExtensionApi['tabs'], 'connect'> },
  extension: { id: string; baseUrl: string },
  state: Promise<Pick<StateHolder, 'get' | 'subscribe'>>,
): boolean {
  const from = port.sender === undefined ? null : knownSender(port.sender, extension);
  if (from?.kind !== 'page') return false;
  if (port.name === STATE_PORT) {
    void state.then((holder) => {
      port.onDisconnect.addListener(holder.subscribe((now) => port.postMessage(now)));
      port.postMessage(holder.get());
    });
    return true;
  }
  if (!port.name.startsWith(`${PANEL_PORT}#`) || from.tabId === null) return false;
  const line = api.tabs.connect(from.tabId, { frameId: 0, name: port.name });
  line.onMessage.addListener((message) => port.postMessage(message));
  port.onMessage.addListener((message) => line.postMessage(message));
  line.onDisconnect.addListener(() => port.disconnect());
  port.onDisconnect.addListener(() => line.disconnect());
  return true;
}
