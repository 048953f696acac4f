import { readEmail, readTitle } from '../adapters/read.ts';
import type { PanelMode, SeenRecord, WatcherOrders } from '../contract/seen.ts';
import { crmHasHadItsTurn } from './crm-turn.ts';
import type { Link } from './link.ts';
import { watchNavigation } from './navigation.ts';
import { followRecord, type RecordLife } from './record-life.ts';
import { rememberFocus } from './return-focus.ts';
import { type Reading, readSettledEmail } from './settled-email.ts';
import { makeSidebar } from './sidebar.ts';
import { lookAt, type Sight } from './sight.ts';
import { after, until } from './wait.ts';

/** Without orders by then, the skeleton is drawn as for an extension that is switched on. */
const ORDERS_GRACE_MS = 150;
/** The panel has this long to paint a new record before the skeleton covers the old one. */
const COVER_AFTER_MS = 60;
/** A panel that says nothing is uncovered all the same: its own states (signed out, offline) are the truth then. */
const UNCOVER_AFTER_MS = 2_500;
/** A moment without a record, as on the way from one record to the next, does not take the panel away. */
const HIDE_AFTER_MS = 250;
/** So long a page may take to tell a type that its address does not name. */
const TYPE_CAP_MS = 3_000;
const MOST_EMAILS = 200;
/** An update of the extension sends no event to the pages it leaves behind; asking costs microseconds. */
const HEARTBEAT_MS = 1_000;
/** Fired on the document by a newer watcher; an older one, left over from an update of the extension, then leaves. */
const TAKEOVER = 'leadlight:takeover';

/**
 * Watches the page for records and holds the panel beside them, until the extension's context ends or a newer watcher comes.
 * Then it leaves the page as it was.
 */
export function startWatcher(page: Window, link: Link): void {
  const { document } = page;
  const ending = new AbortController();
  const stop = ending.signal;
  const emails = new Map<string, string>();
  let orders: WatcherOrders = { enabled: true, readEmail: false, mode: 'docked' };
  let hasChosenMode = false;
  let hasLooked = false;
  let isFrameDue = false;
  let sight: Sight = { adapter: null, record: null, untyped: false };
  let seen: SeenRecord | null = null;
  let paintedKey: string | null = null;

  document.dispatchEvent(new CustomEvent(TAKEOVER));
  document.addEventListener(TAKEOVER, leave, { signal: stop });

  const sidebar = makeSidebar(page, () => setMode('docked'));
  const follow = followRecord(onRecord, stop);
  link.listen({
    setMode,
    returnFocus: rememberFocus(page, sidebar.element, stop),
    painted,
  });
  watchNavigation(page, look, stop);
  page.addEventListener('pageshow', onPageShow, { signal: stop });
  const heartbeat = setInterval(() => link.isAlive() || leave(), HEARTBEAT_MS);
  look();

  /** The one entrance for whatever may have changed the record. */
  function look(): void {
    if (stop.aborted) return;
    const before = hasLooked ? (orders.readEmail ? reading() : null) : { title: null, email: null };
    hasLooked = true;
    sight = lookAt(page);
    follow(sight.record, before);
  }

  function onRecord({ key, record, life, before }: RecordLife<Reading | null>): void {
    seen = key === null || record === null ? null : { key, record, email: emails.get(key) ?? null };
    paintedKey = null;
    link.tellRecord(sight.untyped ? null : seen);
    void coverUnlessPainted(life);
    if (seen === null) void retire(life);
    else void accompany(seen, before, life);
  }

  async function accompany(current: SeenRecord, before: Reading | null, life: AbortSignal): Promise<void> {
    if (sight.untyped) {
      await learnType(life);
      link.tellRecord(current);
    }
    const answer = link.ask(current).then((given) => {
      if (given && !stop.aborted) obey(given);
    });
    void answer.then(() => addEmail(current, before, life));
    await Promise.race([answer, after(ORDERS_GRACE_MS, life)]);
    await until(() => document.body !== null, 20, UNCOVER_AFTER_MS, life);
    if (life.aborted) return;
    draw();
    if (isFrameDue) return;
    await crmHasHadItsTurn(page, () => sight.adapter !== null && readTitle(sight.adapter, document) !== null, life);
    isFrameDue = true;
    draw();
  }

  /** Waits for the page to name the type: that is another key and so another life, which ends this one. */
  function learnType(life: AbortSignal): Promise<void> {
    return until(
      () => {
        if (!life.aborted) look();
        return false;
      },
      100,
      TYPE_CAP_MS,
      life,
    );
  }

  async function addEmail(current: SeenRecord, before: Reading | null, life: AbortSignal): Promise<void> {
    if (life.aborted || before === null || !orders.readEmail || !sight.adapter?.email) return;
    const email = await readSettledEmail(reading, before, life);
    if (life.aborted || email === null || email === current.email) return;
    if (emails.size >= MOST_EMAILS) emails.clear();
    emails.set(current.key, email);
    seen = { ...current, email };
    link.tellRecord(seen);
    await link.ask(seen);
  }

  async function retire(life: AbortSignal): Promise<void> {
    void link.ask(null);
    await after(HIDE_AFTER_MS, life);
    sidebar.hide();
  }

  /** The old record is out of sight within 100 ms, whether or not the panel is quick. */
  async function coverUnlessPainted(life: AbortSignal): Promise<void> {
    await after(COVER_AFTER_MS, life);
    if (paintedKey === null) sidebar.cover(true);
    await after(UNCOVER_AFTER_MS, life);
    if (sidebar.hasFrame()) sidebar.cover(false);
  }

  function painted(key: string): void {
    if (key !== seen?.key) return;
    paintedKey = key;
    sidebar.cover(false);
  }

  function obey(given: WatcherOrders): void {
    const mode = hasChosenMode ? orders.mode : given.mode;
    orders = { ...given, mode };
    link.tellMode(mode);
    draw();
  }

  function setMode(mode: PanelMode): void {
    hasChosenMode = true;
    orders = { ...orders, mode };
    link.rememberMode(mode);
    link.tellMode(mode);
    draw();
  }

  /** Brings the page in line with the orders. The frame waits until the CRM has had its turn and somebody wants to see it. */
  function draw(): void {
    if (!orders.enabled) sidebar.hide();
    if (!orders.enabled || seen === null || document.body === null) return;
    sidebar.show(orders.mode, sight.adapter);
    if (isFrameDue && orders.mode !== 'collapsed' && !sidebar.hasFrame()) insertFrame();
  }

  function insertFrame(): void {
    sidebar.cover(true);
    sidebar.insertFrame(link.frameUrl);
    void after(UNCOVER_AFTER_MS, stop).then(() => sidebar.cover(false));
  }

  function reading(): Reading {
    const { adapter } = sight;
    return adapter ? { title: readTitle(adapter, document), email: readEmail(adapter, document) } : { title: null, email: null };
  }

  /** Out of the back-forward cache the frame's line is broken; a new frame is quicker than mending it. */
  function onPageShow(event: PageTransitionEvent): void {
    if (!event.persisted) return;
    if (sidebar.hasFrame()) {
      sidebar.removeFrame();
      insertFrame();
    }
    look();
  }

  function leave(): void {
    clearInterval(heartbeat);
    ending.abort();
    sidebar.remove();
  }
}
