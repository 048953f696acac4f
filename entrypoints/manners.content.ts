import { defineContentScript } from 'wxt/utils/define-content-script';
import {
  type BackgroundMessage,
  type BackgroundReply,
  PANEL_PORT,
  type PanelToWatcher,
  type WatcherToPanel,
} from '#lib/bridge/messages.ts';
import type { PanelHandlers, PanelLink } from '#lib/page/link.ts';
import { makeManners } from '#lib/page/manners.ts';
import { bring } from '#lib/page/meeting.ts';

/** Registered with the watcher, for when the page is idle. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    if (window.top === window) bring({ manners: makeManners(makeLink()) });
  },
});

function makeLink(): PanelLink {
  const { runtime } = chrome;
  /** Told to our own frame alone: a panel that the page puts somewhere itself does not know it. */
  // `randomUUID` is for https alone; many a CRM in its company's own network is not.
  const secret = `#${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  const names = [PANEL_PORT, PANEL_PORT + secret];
  const ports = new Set<chrome.runtime.Port>();
  /** Before it is told of any record, there is none: a panel need not wait for one. */
  const last = new Map<WatcherToPanel['type'], WatcherToPanel>([['record', { type: 'record', seen: null }]]);

  /** Of a watcher that came anew, the later one counts. */
  let onConnect = (_: chrome.runtime.Port) => {};

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

  function say(message: BackgroundMessage): void {
    try {
      void runtime.sendMessage(message).catch(() => undefined);
    } catch {
      // The extension was updated under this page; the watcher notices and leaves.
    }
  }

  return {
    frameUrl: runtime.getURL(`/panel.html${secret}`),
    rememberPlacement: (placement) => say({ type: 'rememberPlacement', input: { placement } }),
    async tellNeighbours(records) {
      const message: BackgroundMessage = { type: 'neighbours', input: { records } };
      try {
        const reply: BackgroundReply<'neighbours'> | undefined = await runtime.sendMessage(message);
        return reply?.ok === true && reply.value.isExpected;
      } catch {
        return false;
      }
    },
    tellCrm: (crm) => say({ type: 'recognised', input: { crm } }),
    tellRecord: (seen) => tell({ type: 'record', seen }),
    tellMode: (mode) => tell({ type: 'mode', mode }),
    tellDensity: (density) => tell({ type: 'density', density }),
    tellMoved() {
      for (const port of ports) post(port, { type: 'moved' });
    },
    listen(handlers) {
      runtime.onConnect.removeListener(onConnect);
      onConnect = (port) => {
        if (port.sender?.id !== runtime.id || !names.includes(port.name)) return;
        ports.add(port);
        if (port.name !== PANEL_PORT) handlers.came();
        port.onMessage.addListener((message: PanelToWatcher) => hear(message, handlers));
        port.onDisconnect.addListener(() => {
          ports.delete(port);
          handlers.lost();
        });
        for (const message of last.values()) post(port, message);
      };
      runtime.onConnect.addListener(onConnect);
    },
  };
}

function hear(message: PanelToWatcher, handlers: PanelHandlers): void {
  if (message.type === 'setMode') handlers.setMode(message.mode);
  else if (message.type === 'command') handlers.obey(message.command);
  else if (message.type === 'returnFocus') handlers.returnFocus();
  else if (message.type === 'askAgain') handlers.askAgain();
  else if (message.type === 'painted') handlers.painted(message.key);
}
