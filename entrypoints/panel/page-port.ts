import type { Browser, Runtime } from 'webextension-polyfill';
import { PANEL_PORT, type PanelToWatcher, type WatcherToPanel } from '#lib/bridge/messages.ts';

type Listener = (message: WatcherToPanel) => void;
/** Firefox gives a page of ours inside a web page no `tabs`: there the background opens the line and passes it on. */
type PageApi = { tabs?: Pick<Browser['tabs'], 'getCurrent' | 'query' | 'connect'>; runtime: Pick<Browser['runtime'], 'connect'> };

/** What each message carries, by its type. */
const PARTS = [
  ['record', 'seen'],
  ['mode', 'mode'],
  ['density', 'density'],
] as const;

/** Tries to reach the watcher again after these pauses, then each time the panel is looked at. */
const PAUSES_MS = [100, 500, 2_000, 10_000] as const;

/**
 * The port to the watcher of our own tab. The watcher tells the record and the mode as soon as it is connected; a listener that comes
 * later hears the last of both. When the port breaks (the page was frozen, the extension reloaded), it is opened anew.
 */
export function connectToPage(api: PageApi) {
  const listeners = new Set<Listener>();
  const last = new Map<WatcherToPanel['type'], WatcherToPanel>();
  const unsent: PanelToWatcher[] = [];
  let port: Runtime.Port | null = null;
  let tries = 0;

  const hear = (message: unknown) => {
    if (!isFromWatcher(message)) return;
    tries = 0;
    if (message.type !== 'moved') last.set(message.type, message);
    for (const listener of listeners) listener(message);
  };

  const connect = async () => {
    // Where the extension was updated under us, the browser has taken its API away, and there is no line any more.
    const opened = await openLine(api, () => port !== null).catch(() => null);
    if (opened === null) return;
    port = opened;
    port.onMessage.addListener(hear);
    port.onDisconnect.addListener(() => {
      port = null;
      const pause = PAUSES_MS[tries];
      tries += 1;
      if (pause !== undefined) setTimeout(() => void connect(), pause);
    });
    for (const message of unsent.splice(0)) port.postMessage(message);
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && port === null) void connect();
  });
  void connect();

  return {
    watch(listener: Listener) {
      listeners.add(listener);
      for (const message of last.values()) listener(message);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(message: PanelToWatcher) {
      if (port === null) unsent.push(message);
      else port.postMessage(message);
    },
  };
}

/** Null where there is no tab, or a line stands by then. */
async function openLine({ tabs, runtime }: PageApi, isOpen: () => boolean): Promise<Runtime.Port | null> {
  const name = portName();
  if (tabs === undefined) return isOpen() ? null : runtime.connect({ name });
  const tab = (await tabs.getCurrent()) ?? (await tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined || isOpen() ? null : tabs.connect(tab.id, { frameId: 0, name });
}

/** Inside a page, what stands in our address says that this frame is the one that the watcher made; nobody answers any other. */
function portName(): string {
  return window.top === window ? PANEL_PORT : `${PANEL_PORT}#${location.hash.slice(1)}`;
}

function isFromWatcher(message: unknown): message is WatcherToPanel {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  const { type } = message;
  return type === 'moved' || PARTS.some(([kind, part]) => type === kind && part in message);
}
