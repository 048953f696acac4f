import { type Placement, type SeenRecord, USUAL_PLACEMENT, type WatcherOrders } from '../contract/seen.ts';
import { dockCss } from './dock.ts';
import type { Link } from './link.ts';
import type { Meeting } from './meeting.ts';
import { watchNavigation } from './navigation.ts';
import { makePanelHost, type PanelHost } from './panel-host.ts';
import { followRecord } from './record-life.ts';
import type { Reading } from './settled-email.ts';
import { lookAt, type Sight } from './sight.ts';
import { after } from './wait.ts';

/** Where things may be otherwise than usual, the orders have this long; without them, the skeleton is drawn as for an extension that is switched on. */
const ORDERS_GRACE_MS = 40;
/** A moment without a record, as on the way from one record to the next, does not take the panel away. */
const HIDE_AFTER_MS = 250;
/** Fired on the document by a newer watcher; an older one, left over from an update of the extension, then leaves. */
const TAKEOVER = 'leadlight:takeover';

/** A record on the page, or none, for as long as its life lasts. */
export type Visit = { seen: SeenRecord | null; sight: Sight; before: Reading | null; life: AbortSignal };

/** The watcher as its manners know it. */
export type Watch = {
  page: Window;
  host: PanelHost;
  /** Aborted when the watcher leaves the page. */
  stop: AbortSignal;
  visit: () => Visit;
  orders: () => WatcherOrders;
  /** Looks anew what record is there. */
  look: () => void;
  /** Says to the background what is there; resolves with its orders, null where it does not answer. */
  ask: (seen: SeenRecord) => Promise<WatcherOrders | null>;
  setPlacement: (placement: Placement) => void;
  /** Leaves the page and comes anew, where it has cut us off. */
  restart: () => void;
  /** Leaves the page where the extension has gone; false then. */
  isHere: () => boolean;
};

/** What the manners do for the watcher, once they have arrived. */
export type Manners = {
  /** What the page shows of its record just before a look, where that may be read. */
  reading: () => Reading | null;
  emailOf: (key: string) => string | null;
  /** Another record, or none. For one whose type the page has yet to tell, the watcher has asked nothing and drawn nothing so far. */
  onVisit: (visit: Visit) => void;
  /** The panel is on the page and its placement may have changed. */
  onDraw: (placement: Placement) => void;
};
export type Arrive = (watch: Watch) => Manners;

/**
 * Watches the page for records and holds a place beside them, until the extension's context ends or a newer watcher comes. Then it
 * leaves the page as it was. All that is not needed for the first paint is the manners', which arrive at the `meeting` later.
 */
export function startWatcher(page: Window, link: Link, meeting: Meeting): void {
  const { document } = page;
  const ending = new AbortController();
  const stop = ending.signal;
  const host = makePanelHost(page);
  let manners: Manners | null = null;
  let orders: WatcherOrders = { enabled: !meeting.isAside, readEmail: false, placement: USUAL_PLACEMENT };
  let hasChosenPlace = false;
  let isDrawn = false;
  let visit: Visit | null = null;
  let sight: Sight = { adapter: null, record: null, untyped: false };

  document.dispatchEvent(new Event(TAKEOVER));
  document.addEventListener(TAKEOVER, leave, { signal: stop });

  const follow = followRecord<Reading | null>(({ key, record, life, before }) => {
    const seen = key === null || record === null ? null : { key, record, email: manners?.emailOf(key) ?? null };
    visit = { seen, sight, before, life };
    isDrawn = false;
    // The panel first: it may know the record already, and the person waits.
    manners?.onVisit(visit);
    if (seen === null) void retire(life);
    else if (!sight.untyped) void ask(seen);
  }, stop);
  watchNavigation(page, look, stop);
  meeting.onArrival = arrive;
  arrive();

  /** The one entrance for whatever may have changed the record. */
  function look(): void {
    if (!isHere()) return;
    const before = visit === null ? { title: null, email: null } : (manners?.reading() ?? null);
    sight = lookAt(page, meeting.findAdapter);
    follow(sight.record, before);
  }

  function arrive(): void {
    look();
    if (manners !== null || meeting.manners === undefined || stop.aborted) return;
    const none = { seen: null, sight, before: null, life: stop };
    manners = meeting.manners({
      page,
      host,
      stop,
      visit: () => visit ?? none,
      orders: () => orders,
      look,
      ask,
      setPlacement,
      restart() {
        leave();
        startWatcher(page, link, meeting);
      },
      isHere,
    });
    if (visit !== null) manners.onVisit(visit);
    draw();
  }

  /** Draws when the background has answered, or lets us wait; as most people have it, with the page's first frame, so that nothing of it moves. */
  async function ask(seen: SeenRecord): Promise<WatcherOrders | null> {
    const asked = link.ask(seen);
    void Promise.race([asked, meeting.waits ? after(ORDERS_GRACE_MS, stop) : new Promise(requestAnimationFrame)]).then(() => {
      isDrawn ||= seen.key === visit?.seen?.key;
      draw();
    });
    const given = await asked;
    if (given !== null && !stop.aborted) {
      orders = hasChosenPlace ? { ...given, placement: orders.placement } : given;
      draw();
    }
    return given;
  }

  async function retire(life: AbortSignal): Promise<void> {
    void link.ask(null);
    await after(HIDE_AFTER_MS, life);
    host.show(null, '');
  }

  function setPlacement(placement: Placement): void {
    hasChosenPlace = true;
    orders = { ...orders, placement };
    draw();
  }

  /** Brings the page in line with the orders. */
  function draw(): void {
    const { enabled, placement } = orders;
    if (!enabled) host.show(null, '');
    else if (isDrawn && !stop.aborted) {
      Object.assign(host.skeleton.style, orders.look);
      host.show(placement, placement.mode === 'docked' ? dockCss(sight.adapter, placement.width) : '');
      manners?.onDraw(placement);
    }
  }

  /** An update of the extension sends no event to the pages it leaves behind: asked whenever something happens. */
  function isHere(): boolean {
    if (!link.isAlive()) leave();
    return !stop.aborted;
  }

  function leave(): void {
    if (stop.aborted) return;
    ending.abort();
    delete meeting.onArrival;
    host.show(null, '');
    host.element.remove();
  }
}
