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

/** The behaviour of each of these people under these names, oldest first: the newest `MOST_EVENTS` of everyone; who did nothing is absent. */
export async function listEventsOf(
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  names: readonly string[],
): Promise<Map<string, JourneyEvent[]>> {
  const rows = await tx.query<{ person_id: string; event_id: string; name: string; ms: number; source: string; properties: Attributes }>(
    `SELECT e.person_id, e.event_id, e.name, date_part('epoch', e.ts) * 1000 AS ms, e.source, e.properties
     FROM unnest($2::uuid[]) AS p(person_id) CROSS JOIN LATERAL (
       SELECT * FROM events WHERE workspace_id = $1 AND person_id = p.person_id AND name = ANY($4::text[])
       ORDER BY ts DESC, event_id DESC LIMIT $3) e`,
    [workspaceId, personIds, MOST_EVENTS, names],
  );
  const byPerson = new Map<string, JourneyEvent[]>();
  for (const row of rows.reverse()) {
    const event = { id: row.event_id, name: row.name, ts: Math.round(row.ms), source: row.source, properties: row.properties };
    const events = byPerson.get(row.person_id);
    if (events === undefined) byPerson.set(row.person_id, [event]);
    else events.push(event);
  }
  return byPerson;
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
