import type { CopyRow } from './copy-rows.ts';
import type { Snapshot } from './db.ts';
import { MOST_EVENTS } from './events.ts';

/** A stretch of people in the order of their ids: after `after` (null: from the first on), up to and including `upTo`. */
export type Stretch = { after: string | null; upTo: string };

/** What judging asks for: attributes, and events with the names of the properties that it looks at. */
export type AskedFacts = {
  attributes: readonly { of: 'person' | 'account'; name: string }[];
  events: ReadonlyMap<string, readonly string[]>;
};

/**
 * Reading for the whole workspace stays on one core, and is not compiled: on a database that can, compiling takes longer than a stretch.
 */
export async function settleForJudging(snapshot: Snapshot): Promise<void> {
  await snapshot.query("SELECT set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true)");
}

/** The next people after `after`, at most `limit` and none after `upTo` (null: whoever there is). Null: nobody. */
export async function findStretch(
  snapshot: Snapshot,
  workspaceId: string,
  { after, upTo, limit }: { after: string | null; upTo: string | null; limit: number },
): Promise<Stretch | null> {
  const [last] = await snapshot.query<{ person_id: string }>(
    `SELECT person_id FROM (
       SELECT person_id FROM people WHERE workspace_id = $1 AND person_id ${from(after)} $2 AND ($3::uuid IS NULL OR person_id <= $3)
       ORDER BY person_id LIMIT $4) p ORDER BY person_id DESC LIMIT 1`,
    [workspaceId, after ?? FIRST, upTo, limit],
  );
  return last === undefined ? null : { after, upTo: last.person_id };
}

/**
 * These people in the order of their ids. Fields: person, when they became known, the digest of their ledger (or null); then of the newest
 * `MOST_EVENTS` that they did, newest first, the times, the events' places among those that are asked for, and the ids of those with
 * properties that are asked for (each null where there are none); then the value of each attribute as JSON text (null: unknown), under the
 * names that `findFactsOf` gives them. The events' key alone answers it.
 */
export function streamPeopleToJudge(
  snapshot: Snapshot,
  workspaceId: string,
  { after, upTo }: Stretch,
  { attributes, events }: AskedFacts,
  onRow: (row: CopyRow) => void,
): Promise<void> {
  const values = [workspaceId, after ?? FIRST, upTo];
  const literal = (text: string) => `$${values.push(text)}::text`;
  const places = [...events.keys()].map((name, place) => `WHEN ${literal(name)} THEN ${place}`);
  const ids = withProperties(events).map(([name]) => literal(name));
  const columns = attributes.map(({ of, name }) => {
    const { table, columns: own } = TABLES[of];
    return own.has(name) ? `, to_jsonb(${table}.${name})::text` : `, nullif(${table}.attributes -> ${literal(name)}, 'null'::jsonb)::text`;
  });
  const behaviour =
    places.length === 0
      ? 'SELECT NULL::timestamptz[] AS times, NULL::int2[] AS places, NULL::uuid[] AS ids'
      : `SELECT array_agg(e.ts) AS times, array_agg((CASE e.name ${places.join(' ')} END)::int2) AS places,
           ${ids.length === 0 ? 'NULL::uuid[]' : `array_agg(e.event_id) FILTER (WHERE e.name IN (${ids.join(', ')}))`} AS ids
         FROM (
           SELECT ts, event_id, name FROM events WHERE workspace_id = $1 AND person_id = p.person_id AND name IN (${[...events.keys()].map(literal).join(', ')})
           ORDER BY ts DESC, event_id DESC LIMIT ${MOST_EVENTS}) e`;
  const text = `
    SELECT p.person_id, p.created_at, p.judged_digest, b.times, b.places, b.ids${columns.join('')}
    FROM people p LEFT JOIN accounts a ON a.workspace_id = p.workspace_id AND a.account_id = p.account_id CROSS JOIN LATERAL (${behaviour}) b
    WHERE p.workspace_id = $1 AND p.person_id ${from(after)} $2 AND p.person_id <= $3 ORDER BY p.person_id`;
  return snapshot.stream(text, values, onRow);
}

/**
 * The events of people after `after` (null: from the first on) up to `upTo` (null: to the last) of which properties are asked for. Fields:
 * event, name, the values of those properties as a JSON list. In no order: the table is read as it lies there, which costs a fraction of a visit to
 * each row by its key.
 */
export function streamPropertiesToJudge(
  snapshot: Snapshot,
  workspaceId: string,
  { after, upTo }: { after: string | null; upTo: string | null },
  events: AskedFacts['events'],
  onRow: (row: CopyRow) => void,
): Promise<void> {
  const values = [workspaceId, after ?? FIRST];
  const literal = (text: string) => `$${values.push(text)}::text`;
  const asked = withProperties(events);
  const cases = asked.map(
    ([event, names]) =>
      `WHEN ${literal(event)} THEN jsonb_build_array(${names.map((name) => `properties -> ${literal(name)}`).join(', ')})::text`,
  );
  const text = `
    SELECT event_id, name, CASE name ${cases.join(' ')} END FROM events
    WHERE workspace_id = $1 AND person_id ${from(after)} $2 ${upTo === null ? '' : `AND person_id <= $${values.push(upTo)}`}
      AND name IN (${asked.map(([name]) => literal(name)).join(', ')})`;
  return snapshot.stream(text, values, onRow);
}

/** The events of which properties are asked for. */
export function withProperties(events: AskedFacts['events']): [event: string, properties: readonly string[]][] {
  return [...events].filter(([, properties]) => properties.length > 0);
}

/** Fields: person, time, stage: the steps on the lifecycle that people and CRMs made, person after person, oldest first. */
export function streamMovesToJudge(
  snapshot: Snapshot,
  workspaceId: string,
  { after, upTo }: Stretch,
  onRow: (row: CopyRow) => void,
): Promise<void> {
  return snapshot.stream(
    `SELECT person_id, entered_at, stage FROM stage_entries
     WHERE workspace_id = $1 AND person_id ${from(after)} $2 AND person_id <= $3 AND axis = 'lifecycle' AND origin = 'moved'
     ORDER BY person_id, entered_at, entry_id`,
    [workspaceId, after ?? FIRST, upTo],
    onRow,
  );
}

function from(after: string | null): '>' | '>=' {
  return after === null ? '>=' : '>';
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Attributes that stand in a column of their own. */
const TABLES = {
  person: { table: 'p', columns: new Set(['name', 'title', 'email']) },
  account: { table: 'a', columns: new Set(['name', 'domain', 'industry', 'employees', 'country']) },
} as const satisfies Record<string, { table: string; columns: ReadonlySet<string> }>;
