import { defineContentScript } from 'wxt/utils/define-content-script';
import {
  type BackgroundMessage,
  type BackgroundReply,
  PANEL_PORT,
  type PanelToWatcher,
  type WatcherToPanel,
} from '#lib/bridge/messages.ts';
import type { Link, PanelHandlers } from '#lib/page/link.ts';
import { startWatcher } from '#lib/page/watcher.ts';

/** Registered by the background for each granted origin: top frame, `document_start`. Uses the browser's own API; no library comes into the page. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    if (window.top !== window || document.contentType !== 'text/html') return;
    const start = () => startWatcher(window, makeLink());
    if ('prerendering' in document && document.prerendering) document.addEventListener('prerenderingchange', start, { once: true });
    else start();
  },
});

function makeLink(): Link {
  const { runtime } = chrome;
  const ports = new Set<chrome.runtime.Port>();
  const last = new Map<WatcherToPanel['type'], WatcherToPanel>();

  function tell(message: WatcherToPanel): void {
    last.set(message.type, message);
    for (const port of ports) post(port, message);
  }

  /** A port may be dead without a word: after an update of the extension, or out of the back-forward cache. */
  function post(port: chrome.runtime.Port, message: WatcherToPanel): void {
    try {
      port.postMessage(message);
    } catch {
      ports.delete(port);
    }
  }

  async function send<T extends BackgroundMessage>(message: T): Promise<BackgroundReply<T['type']> | null> {
    try {
      return (await runtime.sendMessage<T, BackgroundReply<T['type']> | undefined>(message)) ?? null;
    } catch {
      return null;
    }
  }

  return {
    frameUrl: runtime.getURL('/panel.html'),
    /** Asked of the live object: the one from before an update goes on naming its id. */
    isAlive: () => chrome.runtime?.id !== undefined,
    async ask(seen) {
      const reply = await send({ type: 'recordSeen', input: { seen } });
      return reply?.ok ? reply.value : null;
    },
    rememberMode: (mode) => void send({ type: 'rememberMode', input: { mode } }),
    tellRecord: (seen) => tell({ type: 'record', seen }),
    tellMode: (mode) => tell({ type: 'mode', mode }),
    listen(handlers) {
      runtime.onConnect.addListener((port) => {
        if (port.name !== PANEL_PORT || port.sender?.id !== runtime.id) return;
        ports.add(port);
        port.onMessage.addListener((message: PanelToWatcher) => hear(message, handlers));
        port.onDisconnect.addListener(() => ports.delete(port));
        for (const message of last.values()) post(port, message);
      });
    },
  };
}

function hear(message: PanelToWatcher, handlers: PanelHandlers): void {
  if (message.type === 'setMode') handlers.setMode(message.mode);
  else if (message.type === 'returnFocus') handlers.returnFocus();
  else if (message.type === 'painted') handlers.painted(message.key);
}
