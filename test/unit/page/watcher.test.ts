// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adapterOf } from '#lib/adapters/registry.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { type PanelMode, type SeenRecord, USUAL_PLACEMENT, type WatcherOrders } from '#lib/contract/seen.ts';
import type { Link, PanelHandlers, PanelLink } from '#lib/page/link.ts';
import { makeManners } from '#lib/page/manners.ts';
import type { Meeting } from '#lib/page/meeting.ts';
import { startWatcher } from '#lib/page/watcher.ts';

/** The frame's page is the extension's; without this happy-dom reports each one as an error that it does not load. */
Object.assign(Reflect.get(window, 'happyDOM').settings, { disableIframePageLoading: false, enableIframePageLoading: true });

const ON: WatcherOrders = { enabled: true, readEmail: false, placement: USUAL_PLACEMENT };

/** The extension's other end, played by the test. */
function fakeLink(answer: (seen: SeenRecord | null) => Promise<WatcherOrders | null>) {
  const told: (SeenRecord | null)[] = [];
  const asked: (SeenRecord | null)[] = [];
  const modes: PanelMode[] = [];
  const crms: string[] = [];
  const state = { isAlive: true };
  let handlers: PanelHandlers | undefined;
  const link: Link & PanelLink = {
    frameUrl: 'about:blank',
    isAlive: () => state.isAlive,
    ask: (seen) => {
      asked.push(seen);
      return answer(seen);
    },
    rememberPlacement: ({ mode }) => modes.push(mode),
    tellNeighbours: async () => false,
    tellCrm: (crm) => crms.push(crm),
    tellRecord: (seen) => told.push(seen),
    tellMode: () => {},
    tellMoved: () => {},
    tellDensity: () => {},
    listen: (given) => {
      handlers = given;
    },
  };
  return { link, told, asked, modes, crms, state, panel: () => handlers };
}

function host(): HTMLElement | null {
  return document.querySelector('leadlight-panel');
}

/** The rules that the host has put into the page; empty while nothing is docked. */
function room(): string {
  return host()?.querySelector('style')?.textContent ?? '';
}

function show(id: string | null, email?: string): void {
  history.pushState(null, '', id === null ? '/practice/lead' : `/practice/lead/${id}`);
  window.dispatchEvent(new Event('popstate'));
  if (id !== null)
    document.body.innerHTML = `<h1 data-record-title>Lead ${id}</h1>${email ? `<p data-field="email"><a href="mailto:${email}"></a></p>` : ''}`;
}

const idsOf = (list: readonly (SeenRecord | null)[]) => list.map((seen) => seen?.record.id ?? null);
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let current: ReturnType<typeof fakeLink>;

function start(answer: (seen: SeenRecord | null) => Promise<WatcherOrders | null> = async () => ON, meeting: Meeting = {}): void {
  current = fakeLink(answer);
  startWatcher(window, current.link, { ...meeting, findAdapter: adapterOf, manners: makeManners(current.link) });
}

beforeEach(() => {
  vi.useFakeTimers();
  location.href = 'http://127.0.0.1:4320/practice/lead';
  document.body.innerHTML = '';
});
afterEach(async () => {
  current.state.isAlive = false;
  current.panel()?.lost();
  expect(host()).toBeNull();
  vi.useRealTimers();
});

describe('on a record', () => {
  it('asks the background and tells the panel at once, before anything is drawn', () => {
    show('1');
    start();
    expect(idsOf(current.asked)).toEqual(['1']);
    expect(idsOf(current.told)).toEqual(['1']);
    const record = { crm: 'practice', host: '127.0.0.1:4320', org: null, objectType: 'lead', rawType: 'lead', id: '1' } as const;
    expect(current.told[0]).toEqual({ key: recordKey(record), record, email: null });
    expect(host()).toBeNull();
  });

  it('docks on the root element when the orders come', async () => {
    show('1');
    start();
    await later(20);
    expect(host()?.parentNode).toBe(document.documentElement);
    expect(room()).toContain('width:calc(100% - 360px)');
  });

  it('draws without the background’s answer where things may be otherwise than usual, and obeys a late one', async () => {
    let give: (orders: WatcherOrders) => void = () => {};
    show('1');
    start(
      () =>
        new Promise((resolve) => {
          give = resolve;
        }),
      { waits: true },
    );
    await later(30);
    expect(host()).toBeNull();
    await later(100);
    expect(room()).not.toBe('');
    give({ ...ON, placement: { ...USUAL_PLACEMENT, mode: 'floating' } });
    await later(10);
    expect(room()).toBe('');
    give({ ...ON, enabled: false });
  });

  it('draws when the background cannot be reached at all', async () => {
    show('1');
    start(async () => null);
    await later(20);
    expect(room()).not.toBe('');
  });

  it('shows nothing where it is switched off', async () => {
    show('1');
    start(async () => ({ ...ON, enabled: false }));
    await later(5_000);
    expect(host()).toBeNull();
  });

  it('tells the page of its new width when it docks and when it undocks', async () => {
    let widths = 0;
    const count = () => {
      widths += 1;
    };
    window.addEventListener('resize', count);
    show('1');
    start();
    await later(20);
    expect(widths).toBe(1);
    current.panel()?.setMode('collapsed');
    expect(widths).toBe(2);
    expect(current.modes).toEqual(['collapsed']);
    window.removeEventListener('resize', count);
  });
});

describe('from record to record', () => {
  it('tells the panel of each change at once, also A → B → A', async () => {
    show('1');
    start();
    await later(3_000);
    show('2');
    show('1');
    expect(idsOf(current.told)).toEqual(['1', '2', '1']);
  });

  it('keeps the mode that the person chose here, whatever later orders say', async () => {
    show('1');
    start();
    await later(3_000);
    current.panel()?.setMode('floating');
    show('2');
    await later(50);
    expect(room()).toBe('');
  });

  it('clears the panel on a list at once and gives the room back a moment later', async () => {
    show('1');
    start();
    await later(3_000);
    show(null);
    expect(idsOf(current.told)).toEqual(['1', null]);
    expect(room()).not.toBe('');
    await later(400);
    expect(room()).toBe('');
    expect(idsOf(current.asked)).toEqual(['1', null]);
  });

  it('does not undock for a list that is only passed through', async () => {
    show('1');
    start();
    await later(3_000);
    show(null);
    await later(100);
    expect(room()).not.toBe('');
    show('2');
    await later(2_000);
    expect(room()).not.toBe('');
  });
});

describe('reading the e-mail', () => {
  const allowed = async () => ({ ...ON, readEmail: true });

  it('sends it once the page has settled, under the same key', async () => {
    show('1', 'ada@one.example.com');
    start(allowed);
    await later(2_000);
    expect(current.asked.map((seen) => seen?.email)).toEqual([null, 'ada@one.example.com']);
    expect(new Set(current.told.map((seen) => seen?.key)).size).toBe(1);
  });

  it('reads nothing where it is not allowed', async () => {
    show('1', 'ada@one.example.com');
    start();
    await later(10_000);
    expect(current.asked.map((seen) => seen?.email)).toEqual([null]);
  });

  it('never sends the e-mail of the record before, however long its page stays', async () => {
    show('1', 'ada@one.example.com');
    start(allowed);
    await later(2_000);
    history.pushState(null, '', '/practice/lead/2');
    await later(10_000);
    const second = current.asked.filter((seen) => seen?.record.id === '2');
    expect(second.map((seen) => seen?.email)).toEqual([null]);
  });

  it('remembers it for the way back', async () => {
    show('1', 'ada@one.example.com');
    start(allowed);
    await later(2_000);
    show('2', 'ben@two.example.com');
    await later(2_000);
    show('1', 'ada@one.example.com');
    expect(current.told.at(-1)?.email).toBe('ada@one.example.com');
  });
});

describe('a type that the address does not tell', () => {
  beforeEach(() => {
    sessionStorage.clear();
    location.href = 'http://odoo18.example.com/odoo/action-210/5';
  });

  it('says nothing until the page names it', async () => {
    start();
    await later(500);
    expect(idsOf(current.asked)).toEqual([]);
    expect(idsOf(current.told)).toEqual([null]);
    sessionStorage.setItem('current_action', '{"id":210,"res_model":"crm.lead"}');
    await later(200);
    expect(current.asked[0]?.record.objectType).toBe('lead');
  });

  it('stays away from a record that is none of ours', async () => {
    sessionStorage.setItem('current_action', '{"id":210,"res_model":"sale.order"}');
    start();
    await later(5_000);
    expect(host()).toBeNull();
    expect(current.asked).toEqual([]);
  });

  it('takes the record as it is when the page never says', async () => {
    start();
    await later(4_000);
    expect(current.asked[0]?.record).toMatchObject({ objectType: null, rawType: 'action-210', id: '5' });
  });
});

describe('the end', () => {
  it('leaves the page as it was once the extension has gone', async () => {
    show('1');
    start();
    await later(3_000);
    const before = current.told.length;
    current.state.isAlive = false;
    current.panel()?.lost();
    expect(host()).toBeNull();
    show('2');
    await later(1_000);
    expect(current.told).toHaveLength(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('makes room for a newer watcher', async () => {
    show('1');
    start();
    const older = current;
    await later(3_000);
    start();
    await later(3_000);
    expect(document.querySelectorAll('leadlight-panel')).toHaveLength(1);
    show('2');
    expect(idsOf(older.told)).toEqual(['1']);
    expect(idsOf(current.told)).toEqual(['1', '2']);
  });
});
