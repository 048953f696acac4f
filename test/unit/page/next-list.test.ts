// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { adapterOf } from '#lib/adapters/registry.ts';
import type { PanelHandlers } from '#lib/page/link.ts';
import { makeManners } from '#lib/page/manners.ts';
import { startWatcher } from '#lib/page/watcher.ts';

/** The frame's page is the extension's; without this happy-dom reports each one as an error that it does not load. */
Object.assign(Reflect.get(window, 'happyDOM').settings, { disableIframePageLoading: false, enableIframePageLoading: true });

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const navigation = new EventTarget();
let isAlive = true;
let panel: PanelHandlers | undefined;

/** The watcher on a page of the practice CRM; gives the records that it tells of, list by list. */
function start(): string[][] {
  const told: string[][] = [];
  const manners = makeManners({
    frameUrl: 'about:blank',
    rememberPlacement: () => {},
    tellNeighbours: async (records) => {
      told.push(records.map(({ id }) => id));
      return false;
    },
    tellCrm: () => {},
    tellRecord: () => {},
    tellMode: () => {},
    tellMoved: () => {},
    tellDensity: () => {},
    listen: (given) => {
      panel = given;
    },
  });
  startWatcher(window, { isAlive: () => isAlive, ask: async () => null }, { findAdapter: adapterOf, manners });
  return told;
}

function goTo(path: string): void {
  history.pushState(null, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
}

function draw(...ids: string[]): void {
  document.body.innerHTML = ids.map((id) => `<a href="/practice/lead/${id}">Lead</a>`).join('');
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigation', navigation);
  isAlive = true;
  location.href = 'http://127.0.0.1:4320/practice/lead';
  document.head.innerHTML = '<meta name="application-name" content="Leadlight practice CRM">';
});
afterEach(() => {
  isAlive = false;
  panel?.lost();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('tells the records of the next list in the same tab once its links are there, not those of the one that was left', async () => {
  draw('a', 'b');
  const told = start();
  await later(1_000);
  expect(told).toEqual([['a', 'b']]);
  goTo('/practice/lead?page=2');
  await later(1_000);
  expect(told, 'while the list before is still drawn').toHaveLength(1);
  draw('c', 'd');
  await later(300);
  expect(told.slice(1)).toEqual([['c', 'd']]);
});

it('tells the records of a list once when one comes back to it', async () => {
  draw('a', 'b');
  goTo('/practice/lead/a');
  const told = start();
  await later(3_000);
  goTo('/practice/lead');
  await later(3_000);
  expect(told).toEqual([['b'], ['a', 'b']]);
});
