import type { RecordRef } from '../contract/record.ts';
import { recordKey } from '../contract/record-key.ts';

/** What is asked for: a record, the e-mail read from its page (where that is allowed), or another person of the record. */
export type Wanted = { record: RecordRef; email: string | null; personId: string | null };

/** Under this and its key a context lies in `storage.session`. */
export const CONTEXT_PREFIX = 'context:';
/** Under this their keys, the one used last at the end. */
export const CONTEXT_INDEX = 'contextIndex';

/** Everything that decides the answer is in the key, and it leads with whose it is: no member ever finds what another was shown. */
export function contextKey(owner: string, { record, email, personId }: Wanted): string {
  return JSON.stringify([owner, recordKey(record), email?.toLowerCase() ?? null, personId]);
}
