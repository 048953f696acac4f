// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { adapterOf } from '#lib/adapters/registry.ts';
import { type SeenRecord, USUAL_PLACEMENT, type WatcherOrders } from '#lib/contract/seen.ts';
import type { PanelHandlers } from '#lib/page/link.ts';
import { makeManners } from '#lib/page/manners.ts';
import type { Meeting } from '#lib/page/meeting.ts';
import { startWatcher } from '#lib/page/watcher.ts';

/** The frame's page is the extension's; without this happy-dom reports each one as an error that it does not load. */
Object.assign(Reflect.get(window, 'happyDOM').settings, { disableIframePageLoading: false, enableIframePageLoading: true });

const ON: WatcherOrders = { enabled: true, readEmail: false, placement: USUAL_PLACEMENT };
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let isAlive = true;
let panel: PanelHandlers | undefined;

/** The watcher on a record's page; gives what its panels are told. */
function start(answer: () => Promise<WatcherOrders | null>, meeting: Meeting = {}): (SeenRecord | null)[] {
  const told: (SeenRecord | null)[] = [];
  const manners = makeManners({
    frameUrl: 'about:blank',
    rememberPlacement: () => {},
    tellNeighbours: async () => false,
    tellCrm: () => {},
    tellRecord: (seen) => told.push(seen),
    tellMode: () => {},
    tellMoved: () => {},
    tellDensity: () => {},
    listen: (given) => {
      panel = given;
    },
  });
  startWatcher(window, { isAlive: () => isAlive, ask: answer }, { ...meeting, findAdapter: adapterOf, manners });
  return told;
}

/** The rules that make room for the panel; empty while nothing is docked. */
function room(): string {
  return document.querySelector('leadlight-panel > style')?.textContent ?? '';
}

beforeEach(() => {
  vi.useFakeTimers();
  isAlive = true;
  location.href = 'http://127.0.0.1:4320/practice/lead/1';
  document.body.innerHTML = '<h1 data-record-title>Lead 1</h1>';
});
afterEach(() => {
  isAlive = false;
  panel?.lost();
  vi.useRealTimers();
});

it('takes the panel away when it moves to the browser’s side panel, and brings it back, without a reload', async () => {
  let orders = ON;
  const told = start(async () => orders);
  await later(8_000);
  expect(room()).not.toBe('');
  orders = { ...ON, enabled: false };
  panel?.askAgain();
  await later(20);
  expect(room()).toBe('');
  orders = ON;
  panel?.askAgain();
  await later(20);
  expect(room()).not.toBe('');
  expect(told).toHaveLength(1);
});

it('draws nothing for a slow background where the panel is known to live elsewhere, and tells the record all the same', async () => {
  const told = start(() => new Promise(() => {}), { isAside: true });
  await later(3_000);
  expect(document.querySelector('leadlight-panel')).toBeNull();
  expect(told).toMatchObject([{ record: { id: '1' } }]);
});

it('makes room with the page’s first frame, whenever the background answers', async () => {
  start(() => new Promise(() => {}));
  expect(room()).toBe('');
  await later(16);
  expect(room()).not.toBe('');
});

it('leaves the first frame alone where things may be otherwise than usual, and then obeys the orders alone', async () => {
  start(() => new Promise((give) => setTimeout(give, 20, { ...ON, enabled: false })), { waits: true });
  await later(3_000);
  expect(document.querySelector('leadlight-panel')).toBeNull();
});
