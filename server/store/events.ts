import type { Attributes, AttributeValue } from '#lib/contract/primitives.ts';
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
  const rows = await tx.query<KeyRow & { source: string; properties: Attributes }>(
    `SELECT e.person_id, e.event_id, e.name, date_part('epoch', e.ts) * 1000 AS ms, e.source, e.properties
     FROM unnest($2::uuid[]) AS p(person_id) CROSS JOIN LATERAL (
       SELECT * FROM events WHERE workspace_id = $1 AND person_id = p.person_id AND name = ANY($4::text[])
       ORDER BY ts DESC, event_id DESC LIMIT $3) e`,
    [workspaceId, personIds, MOST_EVENTS, names],
  );
  return oldestFirst(rows);
}

/**
 * The same by their keys alone, since their rows lie all over the table: without the source, and of the properties those that are asked for
 * under the event's name. `readCited` tells the rest of the few that evidence is made of.
 */
export async function listEventKeysOf(
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  asked: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, JourneyEvent[]>> {
  const values: unknown[] = [workspaceId, personIds, MOST_EVENTS, [...asked.keys()]];
  const literal = (text: string) => `$${values.push(text)}::text`;
  const cases = [...asked].flatMap(([event, properties]) => {
    const pairs = properties.map(literal).map((name) => `${name}, w.properties -> ${name}`);
    return pairs.length === 0 ? [] : [`WHEN ${literal(event)} THEN (SELECT jsonb_build_object(${pairs.join(', ')}) ${OWN_ROW})`];
  });
  const rows = await tx.query<KeyRow & { properties: Attributes | null }>(
    `SELECT e.person_id, e.event_id, e.name, date_part('epoch', e.ts) * 1000 AS ms,
       ${cases.length === 0 ? 'NULL::jsonb' : `CASE e.name ${cases.join(' ')} END`} AS properties
     FROM unnest($2::uuid[]) AS p(person_id) CROSS JOIN LATERAL (
       SELECT person_id, event_id, name, ts FROM events WHERE workspace_id = $1 AND person_id = p.person_id AND name = ANY($4::text[])
       ORDER BY ts DESC, event_id DESC LIMIT $3) e`,
    values,
  );
  return oldestFirst(rows.map((row) => ({ ...row, source: '', properties: row.properties ?? {} })));
}

const OWN_ROW = 'FROM events w WHERE w.workspace_id = $1 AND w.person_id = e.person_id AND w.ts = e.ts AND w.event_id = e.event_id';

/** What evidence says of an event beside its key, for each of these in their order. Events are never removed: one that is not there is a fault. */
export async function readCited(
  tx: Tx,
  workspaceId: string,
  events: readonly { personId: string; id: string; at: string }[],
): Promise<{ source: string; url: AttributeValue }[]> {
  if (events.length === 0) return [];
  const rows = await tx.query<{ source: string; url: AttributeValue }>(
    `SELECT e.source, e.properties -> 'url' AS url
     FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) WITH ORDINALITY AS k(person_id, event_id, at, n) CROSS JOIN LATERAL (
       SELECT source, properties FROM events
       WHERE workspace_id = $1 AND person_id = k.person_id AND event_id = k.event_id AND ts BETWEEN k.at - $5::interval AND k.at + $5::interval
       LIMIT 1) e ORDER BY k.n`,
    [workspaceId, events.map(({ personId }) => personId), events.map(({ id }) => id), events.map(({ at }) => at), ROUNDED_BY],
  );
  if (rows.length !== events.length) throw new Error('An event that was judged is not there any more.');
  return rows;
}

/** Times are judged in whole milliseconds. */
const ROUNDED_BY = '1 millisecond';

type KeyRow = { person_id: string; event_id: string; name: string; ms: number };

/** @param rows of each person the newest first. */
function oldestFirst(rows: readonly (KeyRow & { source: string; properties: Attributes })[]): Map<string, JourneyEvent[]> {
  const byPerson = new Map<string, JourneyEvent[]>();
  for (const row of rows.toReversed()) {
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
