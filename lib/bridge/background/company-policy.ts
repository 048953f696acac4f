import * as z from 'zod/mini';
import type { KeyValueStore } from '../key-value.ts';
import { type Policy, readPolicy } from '../policy.ts';

const POLICY_KEY = 'policy';

export type CompanyPolicy = {
  read: () => Promise<Policy>;
  /** Resolves once the browser has told: whether that is another policy than the one that was gone by until then. */
  hasChanged: Promise<boolean>;
};

/**
 * What the company sets. After its start Chromium takes five seconds and more to tell, while restored tabs already wait for us: until
 * then what it told last holds. Only who has never been told waits, since the company may keep us out.
 *
 * @param store One that outlasts the browser.
 */
export function companyPolicy(ask: () => Promise<unknown>, store: KeyValueStore): CompanyPolicy {
  let hasTold = false;
  let kept: string | undefined;

  async function told(): Promise<Stored> {
    const now = storedFrom(await ask().catch(() => null)) ?? {};
    const text = JSON.stringify(now);
    // Where the disk takes nothing, the next start waits.
    if (text !== kept) await store.set({ [POLICY_KEY]: now }).catch(() => undefined);
    kept = text;
    return now;
  }

  const last = store.get(POLICY_KEY).then(storedFrom);
  const first = last.then(async (known) => {
    kept = known && JSON.stringify(known);
    const now = await told();
    hasTold = true;
    return now;
  });

  return {
    read: async () => readPolicy(hasTold ? await told() : ((await last) ?? (await first))),
    hasChanged: Promise.all([last, first]).then(([known, now]) => known !== undefined && JSON.stringify(known) !== JSON.stringify(now)),
  };
}

type Stored = Readonly<Record<string, unknown>>;

/** A browser without a policy, or without the whole area, rejects or tells nothing. */
function storedFrom(value: unknown): Stored | undefined {
  return z.safeParse(z.record(z.string(), z.unknown()), value).data;
}
