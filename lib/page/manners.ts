import { readEmail, readTitle } from '../adapters/read.ts';
import type { PanelCommand, PanelMode, Placement, SeenRecord } from '../contract/seen.ts';
import { crmHasHadItsTurn } from './crm-turn.ts';
import { addHandles } from './handles.ts';
import { keepPlace } from './keep-place.ts';
import type { PanelLink } from './link.ts';
import { watchNeighbours } from './neighbours.ts';
import { furnish } from './panel-frame.ts';
import { rememberFocus } from './return-focus.ts';
import { type Reading, readSettledEmail } from './settled-email.ts';
import { stepAside } from './step-aside.ts';
import { after, until } from './wait.ts';
import { watchDensity } from './watch-density.ts';
import { watchLeaving } from './watch-leaving.ts';
import { watchMoves } from './watch-moves.ts';
import type { Arrive, Visit, Watch } from './watcher.ts';

/** The panel has this long to paint a new record before the skeleton covers the old one. */
export const COVER_AFTER_MS = 75;
/** A panel that says nothing is uncovered all the same: its own states (signed out, offline) are the truth then. */
const UNCOVER_AFTER_MS = 2_500;
/** So long a page may take to tell a type that its address does not name. */
const TYPE_CAP_MS = 3_000;
const MOST_EMAILS = 200;
const GONE_AFTER_MS = 1_000;
/** A record that has just come up is the CRM's and the panel's for so long; only then is looked for what may come next. */
const SETTLED_MS = 500;
/** A frame that has loaded opens its line within this time, if it is ours. */
const KNOCK_MS = 2_000;

/** What the watcher can do without until the page is idle; a file of its own, so that it costs the page's boot nothing. */
export function makeManners(link: PanelLink): Arrive {
  return (watch) => arrive(watch, link);
}

function arrive(watch: Watch, link: PanelLink): ReturnType<Arrive> {
  const { page, host, stop, isHere } = watch;
  const { document } = page;
  const emails = new Map<string, string>();
  const frame = furnish(host, () => isHere() && open());
  const handles = addHandles(watch, frame.tab, settleAt);
  const aside = stepAside(watch);
  const neighbours = watchNeighbours(watch, link.tellNeighbours, prepareFrame);
  const returnFocus = rememberFocus(page, host.element, stop);
  let isKept = false;
  /** How the panel sat before it was collapsed. */
  let openMode: PanelMode = 'docked';
  let isFrameDue = false;
  let isPlaceWatched = false;
  let paintedKey: string | null = null;
  let hasCome = false;
  let isLeaving = false;
  let known = watch.visit();
  let list = new AbortController();

  link.listen({ setMode: choose, obey, returnFocus, askAgain: () => void askAgain(), came, painted, lost });
  watchDensity(page, link.tellDensity, stop);
  page.addEventListener('pageshow', onPageShow, { signal: stop });
  // Chromium keeps no page for going back to that holds a frame of an extension. Firefox keeps none that listens to its being left.
  if (link.frameUrl.startsWith('chrome-extension:')) watchLeaving(page, removeFrame, comeAnew, stop);
  if ('navigation' in page) page.navigation.addEventListener('currententrychange', lookForNextList, { signal: stop });
  // That an extension was disabled is told to nobody; whoever comes back to the page finds no dead panel.
  for (const type of ['focus', 'pointerdown', 'visibilitychange'])
    page.addEventListener(type, () => isHere(), { capture: true, passive: true, signal: stop });

  function onVisit(visit: Visit): void {
    paintedKey = null;
    void coverUnlessPainted(visit.life);
    link.tellRecord(visit.sight.untyped ? null : visit.seen);
    if (visit.seen !== null) void accompany(visit, visit.seen);
    else void beWithoutRecord(visit);
  }

  async function accompany(visit: Visit, seen: SeenRecord): Promise<void> {
    const { sight, before, life } = visit;
    if (sight.untyped) {
      await learnType(life);
      link.tellRecord(seen);
      void watch.ask(seen);
    }
    void addEmail(seen, before, life);
    await crmHasHadItsTurn(page, life);
    isFrameDue = true;
    if (sight.adapter?.fingerprint?.(document)) link.tellCrm(sight.adapter.crm);
    onDraw(watch.orders().placement);
    await after(SETTLED_MS, life);
    await neighbours.lookAround(visit);
  }

  async function beWithoutRecord(visit: Visit, isOtherPage = false): Promise<void> {
    await crmHasHadItsTurn(page, visit.life);
    await neighbours.lookAround(visit, isOtherPage);
  }

  /** From one list to the next there is no other record, and so no other visit. */
  function lookForNextList(): void {
    const visit = watch.visit();
    list.abort();
    list = new AbortController();
    if (visit === known && visit.seen === null) void beWithoutRecord({ ...visit, life: AbortSignal.any([visit.life, list.signal]) }, true);
    known = visit;
  }

  /** From a list a person goes on to a record: its frame is there by then, out of sight, and has nothing to draw. */
  function prepareFrame(): void {
    if (frame.isThere() || watch.visit().seen !== null) return;
    document.documentElement.append(host.element);
    void insertFrame();
  }

  /** Waits for the page to name the type: that is another key and so another life, which ends this one. */
  function learnType(life: AbortSignal): Promise<void> {
    const lookAgain = () => {
      if (!life.aborted) watch.look();
      return false;
    };
    return until(lookAgain, 100, TYPE_CAP_MS, life);
  }

  function read(): Reading {
    const { adapter } = watch.visit().sight;
    return adapter ? { title: readTitle(adapter, document), email: readEmail(adapter, document) } : { title: null, email: null };
  }

  async function addEmail(seen: SeenRecord, before: Reading | null, life: AbortSignal): Promise<void> {
    await until(() => watch.orders().readEmail, 200, UNCOVER_AFTER_MS, life);
    if (before === null || !watch.orders().readEmail || !watch.visit().sight.adapter?.email) return;
    const email = await readSettledEmail(read, before, life);
    if (life.aborted || email === null || email === seen.email) return;
    if (emails.size >= MOST_EMAILS) emails.clear();
    emails.set(seen.key, email);
    const withEmail = { ...seen, email };
    link.tellRecord(withEmail);
    await watch.ask(withEmail);
  }

  /** The old record is out of sight within 100 ms, whether or not the panel is quick. */
  async function coverUnlessPainted(life: AbortSignal): Promise<void> {
    await after(COVER_AFTER_MS, life);
    if (paintedKey === null) frame.cover(true);
    await after(UNCOVER_AFTER_MS, life);
    if (frame.isThere()) frame.cover(false);
  }

  function painted(key: string): void {
    if (key !== watch.visit().seen?.key) return;
    paintedKey = key;
    frame.cover(false);
  }

  /** The orders anew; a panel that the page is not to show any more goes at once. */
  async function askAgain(): Promise<void> {
    const { seen } = watch.visit();
    if (seen === null) return;
    await watch.ask(seen);
    if (!watch.orders().enabled) frame.remove();
  }

  function choose(mode: PanelMode): void {
    settleAt({ ...watch.orders().placement, mode });
  }

  /** Of an update the line breaks first; that the extension has gone is known a moment later. */
  function lost(): void {
    if (isHere()) void after(GONE_AFTER_MS, stop).then(isHere);
  }

  function open(): void {
    if (!aside.comeBack()) choose(openMode);
  }

  /** What the browser's own shortcuts ask for. */
  function obey(command: PanelCommand): void {
    const isClosed = host.box.dataset['mode'] === 'collapsed';
    if (command === 'reset') handles.reset();
    else if (isClosed) open();
    else if (command === 'toggle') choose('collapsed');
    if (command === 'focus') frame.focus();
  }

  function settleAt(placement: Placement): void {
    link.rememberPlacement(placement);
    watch.setPlacement(placement);
  }

  /** The frame waits until the CRM has had its turn and somebody wants to see it. */
  function onDraw(placement: Placement): void {
    // A page that threw us out at once has a panel all the same.
    if (!host.element.isConnected && host.box.dataset['mode'] === undefined) return;
    if (!isKept) keepPlace(document, host, watch.restart, stop);
    isKept = true;
    if (placement.mode !== 'collapsed') openMode = placement.mode;
    host.box.dataset['scheme'] = watch.orders().look?.colorScheme ?? '';
    handles.show(placement);
    aside.onDraw();
    link.tellMode(placement.mode);
    const isWanted = isFrameDue && !isLeaving && host.box.dataset['mode'] !== undefined && placement.mode !== 'collapsed';
    if (isWanted && !frame.isThere()) void insertFrame();
  }

  async function insertFrame(): Promise<void> {
    hasCome = false;
    frame.cover(true);
    frame.insert(link.frameUrl, page.crossOriginIsolated, () => void knock());
    if (!isPlaceWatched) watchMoves(host.box, link.tellMoved, stop);
    isPlaceWatched = true;
    await after(UNCOVER_AFTER_MS, stop);
    frame.cover(false);
  }

  /** A page that isolates itself lets no frame in that has a storage; not every such page tells. Where none comes, it is said. */
  async function knock(): Promise<void> {
    await after(KNOCK_MS, stop);
    if (hasCome || !frame.isThere()) return;
    frame.remove();
    frame.insert(link.frameUrl, true, () => void after(KNOCK_MS, stop).then(() => frame.refused(!hasCome)));
  }

  function came(): void {
    hasCome = true;
    frame.refused(false);
  }

  function removeFrame(): void {
    isLeaving = true;
    frame.remove();
    frame.cover(true);
  }

  function comeAnew(): void {
    isLeaving = false;
    onDraw(watch.orders().placement);
  }

  /** Out of the back-forward cache, where the frame is still there, its line is broken; a new one is quicker than mending it. */
  function onPageShow(event: PageTransitionEvent): void {
    if (!event.persisted) return;
    void askAgain();
    removeFrame();
    watch.look();
    comeAnew();
  }

  // A page that never had a record tells of no visit.
  if (watch.visit().life === stop) void beWithoutRecord(watch.visit());

  return {
    reading: () => (watch.orders().readEmail ? read() : null),
    emailOf: (key) => emails.get(key) ?? null,
    onVisit,
    onDraw,
  };
}
