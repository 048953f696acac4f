import type { RecordRef } from '../../contract/record.ts';
import { recordKey } from '../../contract/record-key.ts';

export type PrefetchDeps = {
  /** Fetches a record ahead; resolves to whether the server was asked. */
  prepare: (record: RecordRef) => Promise<boolean>;
  isReachable: () => boolean;
  now: () => number;
};

export type Prefetch = ReturnType<typeof createPrefetch>;

/** So few at a time that a person who opens a record is never behind a queue. */
export const AT_A_TIME = 2;
/** However people page through their lists, the server is asked ahead no more often than this in a minute. */
export const MOST_A_MINUTE = 30;
const MINUTE_MS = 60_000;

/**
 * Makes records ready that tabs lead to, a few at a time. What a tab wants takes the place of what it wanted before; a navigation takes back
 * what has not begun. Beyond the limit of a minute nothing waits: it is left out.
 */
export function createPrefetch({ prepare, isReachable, now }: PrefetchDeps) {
  const wanted = new Map<string, RecordRef[]>();
  const running = new Set<string>();
  let askedAt: number[] = [];

  function want(tab: string, records: readonly RecordRef[]): void {
    wanted.set(tab, [...records]);
    goOn();
  }

  function goOn(): void {
    while (running.size < AT_A_TIME) {
      const record = next();
      if (record === null) return;
      void run(record);
    }
  }

  /** The first that a tab wants and nobody is fetching; null where there is none, or none may be fetched now. */
  function next(): RecordRef | null {
    // A clock that was turned back has put some into the future.
    askedAt = askedAt.filter((at) => Math.abs(now() - at) < MINUTE_MS);
    if (!isReachable() || askedAt.length + running.size >= MOST_A_MINUTE) wanted.clear();
    for (const [tab, records] of wanted) {
      const record = records.shift();
      if (records.length === 0) wanted.delete(tab);
      if (record !== undefined && !running.has(recordKey(record))) return record;
      if (record !== undefined) return next();
    }
    return null;
  }

  async function run(record: RecordRef): Promise<void> {
    const key = recordKey(record);
    const began = now();
    running.add(key);
    const wasAsked = await prepare(record).catch(() => true);
    running.delete(key);
    if (wasAsked) askedAt.push(began);
    goOn();
  }

  return {
    want,
    /** The tab has gone on: what it wanted and has not begun is taken back. */
    cancel: (tab: string): void => void wanted.delete(tab),
    /** Another member, or none. */
    clear: (): void => wanted.clear(),
  };
}
