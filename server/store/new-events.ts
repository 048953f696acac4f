import type { Tx } from './db.ts';
import type { NewEvent } from './events.ts';

/** Inserts events and answers which were new, by our ids: one that came before under its message id is not stored again. */
export async function insertNewEvents(tx: Tx, workspaceId: string, events: readonly NewEvent[]): Promise<Set<string>> {
  // In one order everywhere, so that two batches with the same events wait for each other and never both.
  const inOrder = events.toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1));
  const rows = await tx.query<{ event_id: string }>(
    `INSERT INTO events (workspace_id, event_id, person_id, ts, name, source, properties, message_id, received_at)
     SELECT $1::uuid, r.id, r."personId", r.ts, r.name, r.source, r.properties, r."messageId", r."receivedAt"
     FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "personId" uuid, ts timestamptz, name text, source text, properties jsonb,
       "messageId" text, "receivedAt" timestamptz)
     ON CONFLICT (workspace_id, message_id) DO NOTHING RETURNING event_id`,
    [workspaceId, JSON.stringify(inOrder)],
  );
  return new Set(rows.map((row) => row.event_id));
}
