import * as z from 'zod/mini';
import { RecordContext } from '../../contract/context.ts';
import { CONTEXT_INDEX, CONTEXT_PREFIX } from '../context-key.ts';
import type { KeyValueStore } from '../key-value.ts';
import { oneByOne } from '../single-flight.ts';

/** A context and when it was asked for, in milliseconds. */
const Cached = z.object({ askedAt: z.number(), context: RecordContext });
export type Cached = z.infer<typeof Cached>;

export const CONTEXTS_KEPT = 60;

export type ContextCache = ReturnType<typeof createContextCache>;

/**
 * The last known contexts, in memory and in `storage.session`: a worker that was stopped paints the record at once, and nothing of it
 * outlives the browser. The ones used longest ago make room.
 */
export function createContextCache(store: KeyValueStore) {
  const memory = new Map<string, Cached>();
  const inOrder = oneByOne();

  async function readIndex(): Promise<string[]> {
    return z.safeParse(z.array(z.string()), await store.get(CONTEXT_INDEX)).data ?? [];
  }

  /** A full or broken store costs speed, not truth: what is not in it is fetched. */
  function write(work: () => Promise<void>): Promise<void> {
    return inOrder(() => work().catch(() => undefined));
  }

  return {
    async get(key: string): Promise<Cached | null> {
      const held = memory.get(key);
      if (held !== undefined) return held;
      const stored = await store.get(CONTEXT_PREFIX + key).catch(() => undefined);
      const cached = z.safeParse(Cached, stored).data ?? null;
      if (cached !== null && !memory.has(key)) memory.set(key, cached);
      return memory.get(key) ?? cached;
    },

    /** The one put in last of those whose key `isMeant`. */
    async latest(isMeant: (key: string) => boolean): Promise<Cached | null> {
      const key = (await readIndex().catch(() => [...memory.keys()])).findLast(isMeant);
      return key === undefined ? null : this.get(key);
    },

    put(key: string, cached: Cached): Promise<void> {
      memory.delete(key);
      memory.set(key, cached);
      for (const oldest of [...memory.keys()].slice(0, -CONTEXTS_KEPT)) memory.delete(oldest);
      return write(async () => {
        const keys = [...(await readIndex()).filter((known) => known !== key), key];
        const dropped = keys.slice(0, -CONTEXTS_KEPT);
        await store.set({ [CONTEXT_PREFIX + key]: cached, [CONTEXT_INDEX]: keys.slice(-CONTEXTS_KEPT) });
        if (dropped.length > 0) await store.remove(dropped.map((old) => CONTEXT_PREFIX + old));
      });
    },

    /** Forgets all of it, or the keys that `isMeant`. */
    drop(isMeant: (key: string) => boolean = () => true): Promise<void> {
      for (const key of memory.keys()) if (isMeant(key)) memory.delete(key);
      return write(async () => {
        const keys = await readIndex();
        await store.remove(keys.filter(isMeant).map((key) => CONTEXT_PREFIX + key));
        await store.set({ [CONTEXT_INDEX]: keys.filter((key) => !isMeant(key)) });
      });
    },
  };
}
