import type { Adapter } from '../adapters/adapter.ts';
import type { Arrive } from './watcher.ts';

/** The adapter of a page; null while nothing tells which. */
export type FindAdapter = (url: URL, document: Document) => Adapter | null;

/**
 * Where the content scripts of one page meet. Each is a file of its own in the extension's isolated world: one that knows this CRM,
 * the watcher, and, once the page is idle, the manners. Whichever comes, the watcher is told.
 */
export type Meeting = {
  findAdapter?: FindAdapter;
  manners?: Arrive;
  /** The panel lives in the browser's own side panel: the page shows nothing unless the orders say so. */
  isAside?: boolean;
  /** Something here may be otherwise than usual (another place, another theme, switched off): what is drawn waits for the orders a moment. */
  waits?: boolean;
  /** In the browser's own language; English where they are missing. */
  words?: Readonly<Record<string, string>>;
  onArrival?: () => void;
};

declare global {
  var leadlight: Meeting | undefined;
}

export function meetingPlace(): Meeting {
  globalThis.leadlight ??= {};
  return globalThis.leadlight;
}

/** Brings one part to the meeting; of two of a kind, the later one counts. */
export function bring(part: Omit<Meeting, 'onArrival'>): void {
  Object.assign(meetingPlace(), part).onArrival?.();
}
