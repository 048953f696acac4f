import { uuidv7 } from 'uuidv7';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { Side } from '#lib/contract/vocabulary.ts';
import type { AgreedVersion } from '#server/store/definition-versions.ts';

export type Agreed = { name: string; body: DefinitionBody; signers: Record<Side, string>; at: string; version?: number };

/** A version that one member of each side signed at `at`, and that was active at once. */
export function agreedVersion({ name, body, signers, at, version = 1 }: Agreed): AgreedVersion {
  return {
    id: uuidv7(),
    version,
    name,
    note: '',
    body,
    effectiveAt: null,
    reviewBy: null,
    proposedBy: signers.marketing,
    proposedAt: at,
    signatures: [
      { side: 'marketing', memberId: signers.marketing, at },
      { side: 'sales', memberId: signers.sales, at },
    ],
    activatedAt: at,
  };
}
