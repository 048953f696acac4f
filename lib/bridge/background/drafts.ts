import * as z from 'zod/mini';
import { DRAFTS_KEY } from '../draft-keys.ts';
import type { KeyValueStore } from '../key-value.ts';
import type { Draft } from '../messages.ts';
import { oneByOne } from '../single-flight.ts';

const Kept = z.object({ owner: z.string(), key: z.string(), draft: z.record(z.string(), z.unknown()) });
type Kept = z.infer<typeof Kept>;

export { DRAFTS_KEY };

const MOST_KEPT = 60;

export type Drafts = ReturnType<typeof createDrafts>;

/**
 * What a person has begun on a record and not sent, so that it comes back wherever the panel stands and whenever the record is open again.
 * In memory only (`storage.session`), for the member who wrote it; of very many records, the ones touched last.
 */
export function createDrafts({ store, owner }: { store: KeyValueStore; owner: () => Promise<string | null> }) {
  const inOrder = oneByOne();

  async function read(): Promise<Kept[]> {
    const list = z.safeParse(z.array(z.unknown()), await store.get(DRAFTS_KEY).catch(() => undefined)).data ?? [];
    return list.flatMap((one) => z.safeParse(Kept, one).data ?? []);
  }

  return {
    get: (key: string): Promise<Draft | null> =>
      inOrder(async () => {
        const writer = await owner();
        return (await read()).find((one) => one.key === key && one.owner === writer)?.draft ?? null;
      }),

    /** Null: nothing is left of it. A store that is full keeps what it has. */
    keep: (key: string, draft: Draft | null): Promise<void> =>
      inOrder(async () => {
        const writer = await owner();
        if (writer === null) return;
        const others = (await read()).filter((one) => one.key !== key && one.owner === writer);
        const list = draft === null ? others : [...others, { owner: writer, key, draft }];
        await store.set({ [DRAFTS_KEY]: list.slice(-MOST_KEPT) }).catch(() => undefined);
      }),

    clear: (): Promise<void> => inOrder(() => store.remove(DRAFTS_KEY).catch(() => undefined)),
  };
}
