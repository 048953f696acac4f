import type { RecordContext } from '../../contract/context.ts';
import type { InputOf } from '../../contract/endpoints.ts';
import type { Result } from '../../contract/errors.ts';
import type { RecordRef } from '../../contract/record.ts';
import { recordKey } from '../../contract/record-key.ts';
import { contextKey as keyOf, type Wanted } from '../context-key.ts';
import { type Failure, failed } from '../http.ts';
import type { Cached, ContextCache } from './context-cache.ts';

type Answer = Result<RecordContext, Failure>;

export type ContextsDeps = {
  cache: ContextCache;
  /** Asks the server in the name of `owner`, and of nobody else. */
  fetchContext: (owner: string, input: InputOf<'getContext'>) => Promise<Answer>;
  owner: () => Promise<string | null>;
  now: () => number;
  wait: (ms: number) => Promise<void>;
};

export type Contexts = ReturnType<typeof createContexts>;

/** In a storm of next / previous clicks only the first and the last record are fetched. */
export const STORM_MS = 150;
/** So long after a record came up of which something is known, the server is asked what is new: by then the CRM has painted it. */
export const CALM_MS = 300;
/** Younger than this, a context counts as fresh. */
export const FRESH_MS = 10_000;
/** Younger than this, a context is good enough to begin with, and is not fetched ahead again. */
export const READY_MS = 5 * 60_000;
const OUT_OF_REACH: readonly Failure['code'][] = ['offline', 'timeout', 'garbled', 'unavailable'];

/** Contexts by record and member: fetched once however many ask, and never shown for another record or to another member. */
export function createContexts(deps: ContextsDeps) {
  const { cache, now } = deps;
  const underWay = new Map<string, Promise<Answer>>();
  /** What each viewer (a tab) looks at, since when, and whether it had rested before. */
  const views = new Map<string, { key: string; since: number; isStorm: boolean }>();
  /** When a record last changed at the server, by its key: what was asked for before that is old. */
  const changedAt = new Map<string, number>();
  let drops = 0;

  /** A record came up (null: none any more) in front of a viewer: its context is fetched before anybody asks for it. */
  async function seen(viewer: string, wanted: Wanted | null): Promise<void> {
    const owner = await deps.owner();
    if (wanted === null || owner === null) {
      views.delete(viewer);
      return;
    }
    const key = keyOf(owner, wanted);
    const before = views.get(viewer);
    if (before?.key !== key) {
      views.set(viewer, { key, since: now(), isStorm: before !== undefined && now() - before.since < STORM_MS });
    }
    const cached = await cache.get(key);
    if (cached !== null && isFresh(cached)) return;
    // What was known is shown meanwhile; the CRM's own record comes first.
    if (cached !== null) await deps.wait(CALM_MS);
    if (cached === null || views.get(viewer)?.key === key) await fetchOnce(owner, wanted, viewer);
  }

  /**
   * The context of a record, from the cache unless `fresh`. `cached`: it may be out of date; ask again with `fresh`.
   * While the server is out of reach, what was last known of the record will do, whether or not its e-mail had been read by then.
   */
  async function get(
    viewer: string | null,
    wanted: Wanted,
    fresh: boolean,
  ): Promise<Result<{ context: RecordContext; cached: boolean }, Failure>> {
    const owner = await deps.owner();
    if (owner === null) return failed('signedOut');
    const cached = fresh ? null : await cache.get(keyOf(owner, wanted));
    if (cached !== null) return { ok: true, value: { context: cached.context, cached: !isFresh(cached) } };
    const answer = await fetchOnce(owner, wanted, viewer);
    if (answer.ok) return { ok: true, value: { context: answer.value, cached: false } };
    const known = fresh || !OUT_OF_REACH.includes(answer.error.code) ? null : await cache.latest(isSameLook(owner, wanted));
    return known === null ? answer : { ok: true, value: { context: known.context, cached: true } };
  }

  /**
   * Fetches a record that somebody may open next, unless it is there. No view begins with it, no e-mail of a page goes along, and the server
   * keeps nothing of it. Resolves to whether the server was asked.
   */
  async function prepare(record: RecordRef): Promise<boolean> {
    const owner = await deps.owner();
    if (owner === null) return false;
    const wanted = { record, email: null, personId: null };
    const cached = await cache.get(keyOf(owner, wanted));
    if (cached !== null && Math.abs(now() - cached.askedAt) < READY_MS) return false;
    await fetchOnce(owner, wanted, null);
    return true;
  }

  /** Takes in a context that came another way (a record was linked), and forgets what was known of the record before. */
  async function put(owner: string, context: RecordContext): Promise<void> {
    await cache.drop(isAbout(context.record));
    await cache.put(keyOf(owner, { record: context.record, email: null, personId: null }), { askedAt: now(), context });
  }

  /** The record has changed at the server: what is kept is shown still, but counts as old, also what is on its way. */
  function outdate(record: RecordRef): void {
    changedAt.set(recordKey(record), now());
    for (const key of underWay.keys()) if (isAbout(record)(key)) underWay.delete(key);
  }

  /** Another member, or none: nothing of the one before may be seen. */
  async function clear(): Promise<void> {
    drops += 1;
    underWay.clear();
    views.clear();
    await cache.drop();
  }

  function fetchOnce(owner: string, wanted: Wanted, viewer: string | null): Promise<Answer> {
    const key = keyOf(owner, wanted);
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const answer = fetchWhenCalm(owner, wanted, key, viewer).finally(() => {
      if (underWay.get(key) === answer) underWay.delete(key);
    });
    underWay.set(key, answer);
    return answer;
  }

  async function fetchWhenCalm(owner: string, wanted: Wanted, key: string, viewer: string | null): Promise<Answer> {
    const began = drops;
    const view = viewer === null ? undefined : views.get(viewer);
    if (viewer !== null && view?.key === key && view.isStorm) {
      await deps.wait(STORM_MS);
      if (views.get(viewer)?.key !== key) return failed('timeout', 'otherRecord');
    }
    const askedAt = now();
    const { record, email, personId } = wanted;
    const answer = await deps.fetchContext(owner, {
      record,
      ...(email === null ? {} : { email }),
      ...(personId === null ? {} : { personId }),
    });
    if (drops !== began) return failed('signedOut');
    if (!answer.ok) return answer;
    if (recordKey(answer.value.record) !== recordKey(record)) return failed('garbled');
    await cache.put(key, { askedAt, context: answer.value });
    return answer;
  }

  function isFresh({ askedAt, context }: Cached): boolean {
    const changed = changedAt.get(recordKey(context.record)) ?? Number.NEGATIVE_INFINITY;
    return askedAt > changed && Math.abs(now() - askedAt) < FRESH_MS;
  }

  return { seen, get, prepare, put, outdate, clear };
}

/** The same look at the same record by the same member, whatever e-mail was known. */
function isSameLook(owner: string, { record, personId }: Wanted): (key: string) => boolean {
  return (key) => {
    const [ofOwner, ofRecord, , ofPerson]: unknown[] = JSON.parse(key);
    return ofOwner === owner && ofRecord === recordKey(record) && ofPerson === personId;
  };
}

function isAbout(record: RecordRef): (key: string) => boolean {
  const about = JSON.stringify(recordKey(record));
  return (key) => key.includes(`,${about},`);
}
