import type { Attributes } from '#lib/contract/primitives.ts';
import type { JourneyEvent } from '#lib/journey/types.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';

/** `messageId` is the sender's idempotency key: an event that came before under it is not stored again. */
export type NewEvent = {
  id: string;
  personId: string;
  ts: string;
  name: string;
  source: string;
  properties: Attributes;
  messageId: string;
  receivedAt: string;
};

/** Inserts events and returns how many were new. */
export function insertEvents(tx: Tx, workspaceId: string, events: readonly NewEvent[]): Promise<number> {
  return insertMany(tx, workspaceId, TABLE, events);
}

/** A person's behaviour, oldest first: the newest `MOST_EVENTS` of it. */
export async function listEvents(tx: Tx, workspaceId: string, personId: string): Promise<JourneyEvent[]> {
  const rows = await tx.query<{ event_id: string; name: string; ms: number; source: string; properties: Attributes }>(
    `SELECT event_id, name, extract(epoch FROM ts)::double precision * 1000 AS ms, source, properties
     FROM events WHERE workspace_id = $1 AND person_id = $2 ORDER BY ts DESC, event_id DESC LIMIT $3`,
    [workspaceId, personId, MOST_EVENTS],
  );
  return rows
    .reverse()
    .map((row) => ({ id: row.event_id, name: row.name, ts: Math.round(row.ms), source: row.source, properties: row.properties }));
}

/** A robot can leave a hundred thousand events in a minute; judging reads no more than this many. */
export const MOST_EVENTS = 5_000;

const TABLE: BulkTable<NewEvent> = {
  name: 'events',
  columns: {
    id: ['event_id', 'uuid'],
    personId: ['person_id', 'uuid'],
    ts: ['ts', 'timestamptz'],
    name: ['name', 'text'],
    source: ['source', 'text'],
    properties: ['properties', 'jsonb'],
    messageId: ['message_id', 'text'],
    receivedAt: ['received_at', 'timestamptz'],
  },
};
