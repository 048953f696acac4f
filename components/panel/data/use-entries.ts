import { useCallback } from 'react';
import type { Entry, EntryBody } from '#lib/contract/feedback.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import { useEnvironment } from './environment.ts';
import type { Failure } from './failure.ts';
import { useTransport } from './transport.ts';

/** Whose record a click speaks of. */
export type Subject = { key: string; record: RecordRef; personId: string | null };

export type Kept = { ok: true } | { ok: false; failure: Failure };

/** What else belongs to a click. */
export type ClickOptions = {
  /** Kept together with it or not at all, and counting before it. */
  first?: EntryBody;
  /** The click is later than this, even where this computer's clock was set back in between. */
  after?: string;
};

/** Makes an entry where the click happened and hands it to the outbox. The id is known at once; `kept` tells when it is safe on disk. */
export type AddEntry = (body: EntryBody, options?: ClickOptions) => { id: string; at: string; kept: Promise<Kept> };

export function useAddEntry(subject: Subject): AddEntry {
  const { keep } = useTransport();
  const { newId, now } = useEnvironment();
  const { record, personId } = subject;

  return useCallback(
    (body, { first, after } = {}) => {
      const at = laterThan(after, now()).toISOString();
      const entryOf = (one: EntryBody): Entry => ({ id: newId(), at, record, personId, body: one });
      const before = first === undefined ? [] : [entryOf(first)];
      const entry = entryOf(body);
      const kept = keep([...before, entry]).then((reply): Kept => (reply.ok ? { ok: true } : { ok: false, failure: reply.error }));
      return { id: entry.id, at, kept };
    },
    [keep, newId, now, record, personId],
  );
}

function laterThan(after: string | undefined, now: Date): Date {
  const earliest = after === undefined ? 0 : Date.parse(after) + 1;
  return earliest > now.getTime() ? new Date(earliest) : now;
}
