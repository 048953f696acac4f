import type { Browser, Tabs } from 'webextension-polyfill';
import type { CrmId } from '../contract/vocabulary.ts';
import type { AskBackground } from './ask-background.ts';
import { crmSiteAt } from './crm-sites.ts';
import { PANEL_PORT, type PageToPanel, SETTINGS_KEY, type SeenRecord, type TabSight } from './messages.ts';

type TabEvents = 'onActivated' | 'onAttached' | 'onReplaced' | 'onUpdated';
export type TabsApi = {
  tabs: Pick<Browser['tabs'], 'connect' | 'get' | 'query' | TabEvents>;
  windows: Pick<Browser['windows'], 'getCurrent'>;
  permissions: Pick<Browser['permissions'], 'onAdded' | 'onRemoved'>;
  storage: Pick<Browser['storage'], 'onChanged'>;
};

/** A page that is loading has its watcher listen once it is idle; these pauses span that, and then grow. */
const PAUSES_MS = [50, 100, 200, 300, 500, 1_000, 2_000, 4_000, 8_000] as const;
/** A page that has loaded and does not answer by then has no watcher. */
const TRIES_OF_A_LOADED_PAGE = 4;

/**
 * Tells what the tab in front of our own window shows: its record, or why there is none. Whenever another tab comes to the front or the
 * page is replaced, `looking` is told at once, before anything is asked: nothing of the one before stays.
 */
export function followActiveTab(api: TabsApi, ask: AskBackground, tell: (message: PageToPanel) => void): void {
  const { tabs } = api;
  let windowId: number | undefined;
  let tabId: number | undefined;
  let look = new AbortController();
  let hasLine = false;

  tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) goTo(active.tabId);
  });
  tabs.onReplaced.addListener((added, removed) => {
    if (removed === tabId) goTo(added);
  });
  tabs.onAttached.addListener((added, { newWindowId }) => {
    if (newWindowId === windowId && added === tabId) goTo(added);
  });
  tabs.onUpdated.addListener((updated, { status, url }) => {
    if (updated === tabId && !hasLine && (status !== undefined || url !== undefined)) goTo(updated);
  });
  const lookAnew = () => tabId !== undefined && goTo(tabId);
  api.permissions.onAdded.addListener(lookAnew);
  api.permissions.onRemoved.addListener(lookAnew);
  // Leadlight was paused or resumed on a site, here or by the company.
  api.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && SETTINGS_KEY in changes)) void lookAtPlaceAnew();
  });
  void start();

  async function start(): Promise<void> {
    windowId = (await api.windows.getCurrent()).id;
    const [active] = await tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
    if (active?.id !== undefined && tabId === undefined) goTo(active.id);
  }

  function goTo(next: number): void {
    look.abort();
    look = new AbortController();
    hasLine = false;
    tabId = next;
    tell({ type: 'tab', tab: { kind: 'looking' } });
    void lookAt(next, look.signal).catch(() => undefined);
  }

  async function lookAt(id: number, life: AbortSignal): Promise<void> {
    const url = addressOf(await tabs.get(id));
    if (life.aborted) return;
    if (url === null) return tell({ type: 'tab', tab: { kind: 'unseen' } });
    const sight = await sightOf(url, null);
    if (life.aborted) return;
    if (sight === null) connect(id, url, life, 0);
    else tell({ type: 'tab', tab: sight });
  }

  /** Null: Leadlight may be there. Where the background does not answer, the panel's own requests say why. */
  async function sightOf(url: URL, crm: CrmId | null): Promise<TabSight | null> {
    const reply = await ask('getPlace', { url: url.href, crm });
    const { host, origin } = url;
    if (!reply.ok || reply.value.place === 'open') return null;
    if (reply.value.place === 'notAllowed') return { kind: 'notAllowed', host, origin, crmName: crmSiteAt(url.hostname)?.name ?? null };
    return { kind: reply.value.place, host };
  }

  function connect(id: number, url: URL, life: AbortSignal, tries: number): void {
    const port = tabs.connect(id, { frameId: 0, name: PANEL_PORT });
    let heard = 0;
    let allowedCrm: CrmId | null = null;
    port.onMessage.addListener((message) => void hear(message));
    port.onDisconnect.addListener(() => void onBroken());
    life.addEventListener('abort', () => port.disconnect());

    async function hear(message: unknown): Promise<void> {
      if (life.aborted || !isRecordMessage(message)) return;
      hasLine = true;
      heard += 1;
      const turn = heard;
      const { seen } = message;
      // A CRM that only its page tells may be one that the company has switched off.
      if (seen !== null && seen.record.crm !== allowedCrm) {
        const sight = await sightOf(url, seen.record.crm);
        if (life.aborted || turn !== heard) return;
        if (sight !== null) return tell({ type: 'tab', tab: sight });
        allowedCrm = seen.record.crm;
      }
      tell({ type: 'record', seen });
    }

    async function onBroken(): Promise<void> {
      if (life.aborted) return;
      // The page was replaced: what stands there now is another one, at another address.
      if (heard > 0) return goTo(id);
      const { status } = await tabs.get(id);
      if (life.aborted) return;
      if (status === 'complete' && tries >= TRIES_OF_A_LOADED_PAGE) tell({ type: 'tab', tab: { kind: 'reload', host: url.host } });
      const pause = PAUSES_MS[tries];
      if (pause === undefined) return;
      const timer = setTimeout(() => connect(id, url, life, tries + 1), pause);
      life.addEventListener('abort', () => clearTimeout(timer));
    }
  }

  async function lookAtPlaceAnew(): Promise<void> {
    const life = look.signal;
    const id = tabId;
    const url = id === undefined ? null : addressOf(await tabs.get(id));
    if (id === undefined || url === null || life.aborted) return;
    const sight = await sightOf(url, null);
    if (!life.aborted && (sight !== null) === hasLine) goTo(id);
  }
}

/** The address, where we may see it and it is a web page's. */
function addressOf({ url }: Tabs.Tab): URL | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const address = new URL(url);
  return /^https?:$/.test(address.protocol) ? address : null;
}

function isRecordMessage(message: unknown): message is { type: 'record'; seen: SeenRecord | null } {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'record' && 'seen' in message;
}
