import type { Adapter } from '../adapters/adapter.ts';
import type { RecordRef } from '../contract/record.ts';
import { recordKey } from '../contract/record-key.ts';
import { MOST_NEIGHBOURS } from '../contract/seen.ts';
import { until } from './wait.ts';
import type { Visit, Watch } from './watcher.ts';

/** Of a page with very many links, so many are looked at. */
const MOST_LINKS = 400;
/** So long, and so often, a list is waited for. */
const LIST_CAP_MS = 2_000;
const LIST_EVERY_MS = 250;
/** A pointer that rests on a link for so long means it. */
const RESTS_MS = 65;

/** Where networks are slow or cost the person, nothing is fetched ahead. */
type Connection = { saveData?: boolean; effectiveType?: string; type?: string };

/**
 * The records that a page's links lead to, in their order, without this one's. Read from the links' addresses alone, never from text.
 * One whose type its address does not tell is left out: nobody could know it again.
 */
export function linkedRecords(document: Document, adapter: Adapter, current: string | null): RecordRef[] {
  const found = new Map<string, RecordRef>();
  for (const link of [...document.links].slice(0, MOST_LINKS)) {
    const record = recordOf(link, adapter);
    if (record !== null && recordKey(record) !== current) found.set(recordKey(record), record);
    if (found.size === MOST_NEIGHBOURS) break;
  }
  return [...found.values()];
}

function recordOf(link: HTMLAnchorElement | HTMLAreaElement, adapter: Adapter): RecordRef | null {
  if (link.origin !== link.ownerDocument.location.origin) return null;
  const record = adapter.recordFromUrl(new URL(link.href));
  return record?.objectType == null ? null : record;
}

/**
 * Tells the background which records the person may open next, once a page is idle: those that it links to, and the one whose link the
 * pointer rests on or goes down on. Not in a tab that is hidden, nor where data is saved. `onExpected`: somebody may see them.
 */
export function watchNeighbours(
  { page, stop, visit }: Watch,
  tell: (records: RecordRef[]) => Promise<boolean>,
  onExpected: () => void,
): { lookAround: (visit: Visit, isOtherPage?: boolean) => Promise<void> } {
  const { document } = page;
  let told: string[] = [];
  /** Weak: a click on it may be what makes the page throw it away. */
  let intended: WeakRef<Element> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * The links of a list may come late; the page is asked a few times, then never again. `isOtherPage`: of the same document, where the
   * links of the one before stand for a while.
   */
  async function lookAround({ seen, sight, life }: Visit, isOtherPage = false): Promise<void> {
    const { adapter } = sight;
    if (adapter === null) return;
    const before = isOtherPage ? told : [];
    let records: RecordRef[] = [];
    const hasLinks = () => {
      records = mayFetch() ? linkedRecords(document, adapter, seen?.key ?? null) : [];
      return records.some((record) => !before.includes(recordKey(record)));
    };
    await until(hasLinks, LIST_EVERY_MS, LIST_CAP_MS, life);
    told = records.map(recordKey);
    if (records.length > 0 && (await tell(records)) && !life.aborted) onExpected();
  }

  function intend(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link === (intended?.deref() ?? null)) return;
    clearTimeout(timer);
    intended = link && new WeakRef(link);
    if (link === null) return;
    timer = setTimeout(() => void makeReady(link), event.type === 'pointerdown' ? 0 : RESTS_MS);
  }

  function makeReady(link: Element): void {
    const { adapter } = visit().sight;
    const record = adapter !== null && link instanceof HTMLAnchorElement && mayFetch() ? recordOf(link, adapter) : null;
    if (record !== null && recordKey(record) !== visit().seen?.key) void tell([record]);
  }

  function mayFetch(): boolean {
    const connection: Connection = ('connection' in page.navigator && page.navigator.connection) || {};
    const isDear = connection.saveData === true || connection.type === 'cellular' || /2g$/.test(connection.effectiveType ?? '');
    return document.visibilityState === 'visible' && !isDear;
  }

  for (const type of ['pointerover', 'pointerdown'])
    document.addEventListener(type, intend, { capture: true, passive: true, signal: stop });
  stop.addEventListener('abort', () => clearTimeout(timer));
  return { lookAround };
}
