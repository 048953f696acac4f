import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Port } from '#lib/bridge/background/extension-api.ts';
import { followActiveTab, type TabsApi } from '#lib/bridge/follow-tab.ts';
import type { PageToPanel, Place } from '#lib/bridge/messages.ts';
import { eventOf } from './fake-extension.ts';
import { seen } from './office.ts';

const WINDOW = 3;
const HERE = 'https://crm.example.org/';
const looking = { type: 'tab', tab: { kind: 'looking' } };
const shown = (n: number) => ({ type: 'record', seen: seen(n) });

type Page = { url?: string; status?: string; record?: ReturnType<typeof seen> | null };

/** A window of a browser with tabs 1, 2 …; the watcher of a tab that has a `record` tells it as soon as the line is open. */
function follow(pages: Record<number, Page>) {
  const world: { place: Place; offCrm: string | null } = { place: 'open', offCrm: null };
  const told: PageToPanel[] = [];
  const lines: { tabId: number; say: (message: unknown) => unknown; breakOff: () => unknown }[] = [];
  const tab = (id: number) => {
    const { url, status = 'complete' } = pages[id] ?? {};
    return {
      id,
      index: 0,
      highlighted: true,
      active: true,
      pinned: false,
      incognito: false,
      status,
      ...(url === undefined ? {} : { url }),
    };
  };
  const onActivated = eventOf<[{ tabId: number; windowId: number }]>();
  const onUpdated = eventOf<[number, { status?: string; url?: string }, ReturnType<typeof tab>]>();
  const onChanged = eventOf<[Record<string, object>, string]>();
  const api: TabsApi = {
    windows: { getCurrent: async () => ({ id: WINDOW, focused: true, incognito: false, alwaysOnTop: false }) },
    permissions: { onAdded: eventOf<[object]>(), onRemoved: eventOf<[object]>() },
    storage: { onChanged },
    tabs: {
      query: async () => [tab(1)],
      get: async (id) => tab(id),
      connect(tabId) {
        const [onMessage, onDisconnect] = [eventOf<[unknown, Port]>(), eventOf<[Port]>()];
        let isOpen = true;
        const disconnect = () => {
          isOpen = false;
        };
        const port: Port = { name: '', onMessage, onDisconnect, postMessage: () => {}, disconnect };
        const line = {
          tabId,
          say: async (message: unknown) => isOpen && onMessage.trigger(message, port),
          breakOff: async () => isOpen && onDisconnect.trigger(port),
        };
        lines.push(line);
        const { record } = pages[tabId] ?? {};
        queueMicrotask(() => void (record === undefined ? line.breakOff() : line.say({ type: 'record', seen: record })));
        return port;
      },
      onActivated,
      onUpdated,
      onReplaced: eventOf<[number, number]>(),
      onAttached: eventOf<[number, { newWindowId: number; newPosition: number }]>(),
    },
  };
  followActiveTab(
    api,
    // Only this one is asked for.
    async (_, input) => {
      const isOff = 'crm' in input && input.crm !== null && input.crm === world.offCrm;
      return { ok: true, value: JSON.parse(JSON.stringify({ place: isOff ? 'off' : world.place })) };
    },
    (message) => told.push(message),
  );
  return {
    world,
    pages,
    told,
    lines,
    activate: (tabId: number, windowId = WINDOW) => onActivated.trigger({ tabId, windowId }),
    update: (tabId: number, change: { status?: string; url?: string }) => onUpdated.trigger(tabId, change, tab(tabId)),
    settingsChange: () => onChanged.trigger({ settings: {} }, 'local'),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(0);

it('shows the record of the tab in front, of its own window alone, and nothing of the one before in between', async () => {
  const f = follow({ 1: { url: HERE, record: seen(1) }, 2: { url: HERE, record: seen(2) } });
  await settle();
  expect(f.told).toEqual([looking, shown(1)]);
  f.activate(2);
  expect(f.told.at(-1), 'before anything is awaited').toEqual(looking);
  await settle();
  f.activate(1, 99);
  await settle();
  expect(f.told).toEqual([looking, shown(1), looking, shown(2)]);
  await f.lines[0]?.say(shown(7));
  expect(f.told.at(-1), 'the tab that was left is not heard any more').toEqual(shown(2));
});

it('follows the page from record to record, and to none', async () => {
  const f = follow({ 1: { url: HERE, record: seen(1) } });
  await settle();
  await f.lines[0]?.say(shown(2));
  await f.lines[0]?.say({ type: 'record', seen: null });
  await f.lines[0]?.say({ type: 'mode', mode: 'docked' });
  expect(f.told.slice(2)).toEqual([shown(2), { type: 'record', seen: null }]);
});

it('clears as soon as the page is replaced, and finds the next one when its watcher is there', async () => {
  const f = follow({ 1: { url: HERE, record: seen(1) } });
  await settle();
  f.pages[1] = { url: HERE, status: 'loading' };
  void f.lines[0]?.breakOff();
  expect(f.told.at(-1)).toEqual(looking);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(f.told.slice(2), 'a page that loads is waited for').toEqual([looking]);
  f.pages[1] = { url: HERE, record: seen(3) };
  await f.update(1, { status: 'complete' });
  await settle();
  expect(f.told.at(-1)).toEqual(shown(3));
});

it('says why there is no record', async () => {
  const f = follow({ 1: {}, 2: { url: 'https://acme.pipedrive.com/x' }, 3: { url: HERE, record: seen(1) }, 4: { url: HERE } });
  await settle();
  expect(f.told.at(-1)).toEqual({ type: 'tab', tab: { kind: 'unseen' } });
  f.world.place = 'notAllowed';
  f.activate(2);
  await settle();
  const host = 'acme.pipedrive.com';
  expect(f.told.at(-1)).toEqual({ type: 'tab', tab: { kind: 'notAllowed', host, origin: `https://${host}`, crmName: 'Pipedrive' } });
  f.world.place = 'paused';
  f.activate(3);
  await settle();
  expect(f.told.at(-1)).toEqual({ type: 'tab', tab: { kind: 'paused', host: 'crm.example.org' } });
  f.world.place = 'open';
  await f.settingsChange();
  await settle();
  expect(f.told.at(-1), 'resumed').toEqual(shown(1));
  f.activate(4);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(f.told.at(-1)).toEqual({ type: 'tab', tab: { kind: 'reload', host: 'crm.example.org' } });
});

it('shows nothing of a CRM that the company has switched off, where only the page tells which it is', async () => {
  const f = follow({ 1: { url: HERE, record: seen(1) } });
  f.world.offCrm = seen(1).record.crm;
  await settle();
  expect(f.told).toEqual([looking, { type: 'tab', tab: { kind: 'off', host: 'crm.example.org' } }]);
});
