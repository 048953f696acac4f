import * as z from 'zod/mini';
import type { OutputOf } from '../contract/endpoints.ts';
import type { Result } from '../contract/errors.ts';
import { Entry } from '../contract/feedback.ts';
import { backOff, waitLeft } from './backoff.ts';
import { type Failure, failed } from './http.ts';
import type { OutboxItem, OutboxStore } from './outbox-store.ts';

export type OutboxDeps = {
  store: OutboxStore;
  /** Sends entries in the name of `owner`, and of nobody else: it fails with `signedOut` when another member is signed in by then. */
  send: (owner: string, entries: Entry[]) => Promise<Result<OutputOf<'sendEntries'>, Failure>>;
  /** Who is signed in now; null: nobody. */
  signedInOwner: () => Promise<string | null>;
  now: () => number;
  /** In [0, 1). */
  random: () => number;
  /** Asks to be woken by `flush` no later than in `delayMs`, even if this program ends before; null: nothing waits any more. */
  wake: (delayMs: number | null) => Promise<void>;
  /** Something was added, sent or refused. `reachable`: whether the last try reached the server. */
  onChange: (change: { reachable?: boolean; stored?: Entry[] }) => Promise<void>;
};

export type Outbox = ReturnType<typeof createOutbox>;

export const BATCH_SIZE = 100;
/** A worker begins small, and goes on smaller after a request without an answer: on a slow line, or where it is stopped often, each try still brings some over. */
const FIRST_BATCH_SIZE = 20;
const AT_THE_LATEST_MS = 30_000;

/**
 * Clicks on their way to the server: on disk before they are acknowledged, sent in the order of clicking, one sender at a time,
 * again and again until the server has stored or finally refused each. Its id makes a click that arrives twice count once.
 */
export function createOutbox(deps: OutboxDeps) {
  const { store } = deps;
  let running: Promise<void> | null = null;
  let askedAgain = false;
  let batchSize = FIRST_BATCH_SIZE;
  const listeners = new Set<(entries: readonly Entry[]) => void>();

  /** Keeps a click for ever, all of it or nothing. A success means: it is on this disk, and a program that ends before it was sent is woken to send it. */
  async function add(entries: readonly Entry[], owner: string): Promise<Result<{ queued: number }, Failure>> {
    for (const listener of listeners) listener(entries);
    try {
      await store.add(entries, owner);
      await deps.wake(AT_THE_LATEST_MS).catch(() => undefined);
      return { ok: true, value: { queued: await store.count(owner) } };
    } catch {
      return failed('unavailable', 'notKept');
    }
  }

  /** Sends what waits. Tries made before their time are put off, unless `now` says that there is a new reason to try. */
  function flush(options: { now?: boolean } = {}): Promise<void> {
    if (running !== null) {
      askedAgain = true;
      return running;
    }
    running = drainAll(options.now ?? false).finally(() => {
      running = null;
    });
    return running;
  }

  async function drainAll(evenEarly: boolean): Promise<void> {
    do {
      askedAgain = false;
      await drain(evenEarly).catch(() => deps.wake(AT_THE_LATEST_MS));
    } while (askedAgain);
  }

  async function drain(evenEarly: boolean): Promise<void> {
    const retry = await store.readRetry();
    const left = waitLeft(retry, deps.now());
    if (left > 0 && !(evenEarly && retry?.asked !== true)) return deps.wake(left);
    for (;;) {
      const owner = await deps.signedInOwner();
      const items = owner === null ? [] : await store.oldest(owner, batchSize);
      if (owner === null || items.length === 0) return deps.wake(null);
      const entries = await readable(items);
      const answer = entries.length === 0 ? null : await deps.send(owner, entries);
      if (answer === null) continue;
      if (!answer.ok && (await isSettledAlone(answer.error, items))) continue;
      if (!answer.ok && !isAnswered(answer.error)) batchSize = Math.max(1, Math.floor(items.length / 2));
      if (!answer.ok) return putOff(answer.error, left > 0);
      const settled = await settle(items, answer.value.results);
      if (settled === 0) return putOff(failed('garbled').error, left > 0);
      batchSize = Math.min(BATCH_SIZE, batchSize * 2);
      await store.writeRetry(null);
    }
  }

  /** Entries that the contract still understands; one that a fault of the disk has spoiled is put aside and does not hold up the others. */
  async function readable(items: OutboxItem[]): Promise<Entry[]> {
    const good: Entry[] = [];
    for (const item of items) {
      const entry = z.safeParse(Entry, item.entry);
      if (entry.success) good.push(entry.data);
      else await store.refuse(item.seq, 'This answer could not be read any more on this computer. Please give it again.');
    }
    if (good.length < items.length) await deps.onChange({});
    return good;
  }

  /** Takes in the server's results; how many entries they settled. What it did not mention stays. */
  async function settle(items: OutboxItem[], results: OutputOf<'sendEntries'>['results']): Promise<number> {
    const byId = new Map(results.map((result) => [result.id, result]));
    const answered = items.filter((item) => byId.has(item.id));
    const stored = answered.filter((item) => byId.get(item.id)?.result !== 'refused');
    await store.remove(stored.map((item) => item.seq));
    for (const item of answered) {
      const result = byId.get(item.id);
      if (result?.result === 'refused') await store.refuse(item.seq, result.message ?? 'The server did not accept this answer.');
    }
    await deps.onChange({ reachable: true, stored: stored.map((item) => item.entry) });
    return answered.length;
  }

  /**
   * When the server refuses a batch for its content, the one entry at fault must not hold up the others: the batch is halved
   * until it stands alone, and is then refused with the server's words.
   */
  async function isSettledAlone(error: Failure, items: OutboxItem[]): Promise<boolean> {
    if (error.code !== 'badRequest' && error.code !== 'tooLarge' && error.code !== 'conflict') return false;
    const [only] = items;
    if (items.length === 1 && only !== undefined) {
      await store.refuse(only.seq, error.message);
      await deps.onChange({ reachable: true });
    }
    batchSize = Math.max(1, Math.floor(items.length / 2));
    return true;
  }

  /** Plans the next try. One made early that failed leaves the plan as it was. */
  async function putOff(error: Failure, wasEarly: boolean): Promise<void> {
    await deps.onChange(error.code === 'signedOut' ? {} : { reachable: isAnswered(error) });
    if (error.code === 'signedOut') return deps.wake(null);
    const before = await store.readRetry();
    const retry = wasEarly && before !== null ? before : backOff(before, deps.now(), deps.random(), error.retryAfterMs);
    await store.writeRetry(retry);
    await deps.wake(waitLeft(retry, deps.now()));
  }

  /** Tells every click that is handed in from now on; returns how to stop. */
  function watch(listener: (entries: readonly Entry[]) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  return { add, flush, watch };
}

function isAnswered({ code }: Failure): boolean {
  return code !== 'offline' && code !== 'timeout' && code !== 'garbled';
}
