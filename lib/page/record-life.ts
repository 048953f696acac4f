import type { RecordRef } from '../contract/record.ts';
import { recordKey } from '../contract/record-key.ts';

/**
 * A record on the page, from its coming up to its leaving. Everything started for it takes `life` and ends with it.
 * `before` is what the caller knew at the change.
 */
export type RecordLife<B> = { key: string | null; record: RecordRef | null; life: AbortSignal; before: B };

/**
 * Turns looks at the page into lives of records: `onChange` is called once for each change of the record's key, whatever the
 * address does. Coming back to a record is a new life, so nothing late of the first visit counts for the second.
 */
export function followRecord<B>(
  onChange: (current: RecordLife<B>) => void,
  stop: AbortSignal,
): (record: RecordRef | null, before: B) => void {
  let key: string | null = null;
  let current = new AbortController();
  stop.addEventListener('abort', () => current.abort());
  return (record, before) => {
    const next = record && recordKey(record);
    if (next === key || stop.aborted) return;
    key = next;
    current.abort();
    current = new AbortController();
    onChange({ key: next, record, life: current.signal, before });
  };
}
