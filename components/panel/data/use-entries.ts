import { useCallback } from 'react';
import type { Entry, EntryBody } from '#lib/contract/feedback.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import { useEnvironment } from './environment.ts';
import type { Failure } from './failure.ts';
import { useTransport } from './transport.ts';

/** Whose record a click speaks of. */
export type Subject = { key: string; record: RecordRef; personId: string | null };

export type Kept = { ok: true } | { ok: false; failure: Failure };

/** Makes an entry where the click happened and hands it to the outbox. The id is known at once; `kept` tells when it is safe on disk. */
export type AddEntry = (body: EntryBody) => { id: string; at: string; kept: Promise<Kept> };

export function useAddEntry(subject: Subject): AddEntry {
  const { ask } = useTransport();
  const { newId, now } = useEnvironment();
  const { record, personId } = subject;

  return useCallback(
    (body) => {
      const entry: Entry = { id: newId(), at: now().toISOString(), record, personId, body };
      const kept = ask('addEntry', { entry }).then((reply): Kept => (reply.ok ? { ok: true } : { ok: false, failure: reply.error }));
      return { id: entry.id, at: entry.at, kept };
    },
    [ask, newId, now, record, personId],
  );
}
