import * as z from 'zod/mini';
import { AgreementText } from '../../contract/agreement.ts';
import type { Result } from '../../contract/errors.ts';
import type { Failure } from '../http.ts';
import type { KeyValueStore } from '../key-value.ts';
import { oneByOne } from '../single-flight.ts';

const Kept = z.object({ owner: z.string(), version: z.number(), text: AgreementText });
const STORE_KEY = 'agreements';
const MOST_KEPT = 6;

export type Agreements = ReturnType<typeof createAgreements>;

type Deps = {
  /** In memory only: `storage.session`. */
  store: KeyValueStore;
  fetchAgreement: (version: number) => Promise<Result<AgreementText, Failure>>;
  owner: () => Promise<string | null>;
};

/**
 * What both sides signed, in plain language. A version's text never changes once it counts, so it is fetched once; one that is still
 * being signed is fetched each time. Kept for the member who read it, until somebody else signs in.
 */
export function createAgreements({ store, fetchAgreement, owner }: Deps) {
  const inOrder = oneByOne();

  async function read(): Promise<z.infer<typeof Kept>[]> {
    const list = z.safeParse(z.array(z.unknown()), await store.get(STORE_KEY).catch(() => undefined)).data ?? [];
    return list.flatMap((one) => z.safeParse(Kept, one).data ?? []);
  }

  return {
    async get(version: number): Promise<Result<AgreementText, Failure>> {
      const reader = await owner();
      const kept = (await read()).find((one) => one.version === version && one.owner === reader);
      if (kept !== undefined) return { ok: true, value: kept.text };
      const fetched = await fetchAgreement(version);
      if (!fetched.ok || reader === null || fetched.value.definition.activatedAt === null) return fetched;
      await inOrder(async () => {
        const others = (await read()).filter((one) => one.version !== version && one.owner === reader);
        const list = [...others, { owner: reader, version, text: fetched.value }].slice(-MOST_KEPT);
        await store.set({ [STORE_KEY]: list }).catch(() => undefined);
      });
      return fetched;
    },
    clear: () => inOrder(() => store.remove(STORE_KEY).catch(() => undefined)),
  };
}
