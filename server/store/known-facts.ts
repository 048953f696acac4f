import type { Tx } from './db.ts';
import { iso } from './row-values.ts';

/** What an event or an attribute was found to be, and the values that more than one person has, most frequent first. */
export type FoundFact = { of: string; name: string; people: number; kind: 'text' | 'number' | 'yesNo'; values: string[] };
export type FoundEvent = { name: string; count: number; people: number; lastAt: string };

export async function countPeople(tx: Tx, workspaceId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>('SELECT count(*)::integer AS n FROM people WHERE workspace_id = $1', [workspaceId]);
  return row?.n ?? 0;
}

/** Everybody with their names, or about `some` of them from all over the table, the same ones each time. */
export async function samplePeople(
  tx: Tx,
  workspaceId: string,
  { total, some }: { total: number; some: number | null },
): Promise<{ id: string; name: string | null }[]> {
  const part = some === null ? '' : `TABLESAMPLE SYSTEM (${Math.min(100, (100 * some) / total)}) REPEATABLE (1)`;
  return tx.query(`SELECT person_id AS id, name FROM people ${part} WHERE workspace_id = $1 LIMIT $2`, [workspaceId, (some ?? total) * 2]);
}

/** The newest events of each of these people, at most `most` of one person. */
const NEWEST = `unnest($2::uuid[]) AS p(person_id) CROSS JOIN LATERAL (
  SELECT person_id, name, ts, properties FROM events WHERE workspace_id = $1 AND person_id = p.person_id ORDER BY ts DESC LIMIT $3) e`;

/** What these people did, most frequent first. */
export async function findEventNames(tx: Tx, workspaceId: string, personIds: readonly string[], most: number): Promise<FoundEvent[]> {
  const rows = await tx.query<{ name: string; n: number; people: number; last_at: Date }>(
    `SELECT e.name, count(*)::integer AS n, count(DISTINCT e.person_id)::integer AS people, max(e.ts) AS last_at
     FROM ${NEWEST} GROUP BY e.name ORDER BY n DESC, e.name LIMIT ${MOST_NAMES}`,
    [workspaceId, personIds, most],
  );
  return rows.map((row) => ({ name: row.name, count: row.n, people: row.people, lastAt: iso(row.last_at) }));
}

/** What is told of these people's events: `of` is the event's name. */
export function findEventProperties(tx: Tx, workspaceId: string, personIds: readonly string[], most: number): Promise<FoundFact[]> {
  const facts = `SELECT e.name AS of, x.key AS name, x.value, e.person_id FROM ${NEWEST} CROSS JOIN LATERAL jsonb_each(e.properties) x`;
  return found(tx, facts, [workspaceId, personIds, most]);
}

/** What is known of these people and their accounts, under the names by which judging reads it. */
export function findAttributes(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<FoundFact[]> {
  const facts = `
    SELECT f.of, x.key AS name, x.value, p.person_id FROM people p
    LEFT JOIN accounts a ON a.workspace_id = p.workspace_id AND a.account_id = p.account_id
    CROSS JOIN LATERAL (VALUES
      ('person', p.attributes || jsonb_build_object('name', p.name, 'title', p.title, 'email', p.email)),
      ('account', a.attributes || jsonb_build_object('name', a.name, 'domain', a.domain, 'industry', a.industry, 'employees', a.employees,
        'country', a.country))) AS f(of, known)
    CROSS JOIN LATERAL jsonb_each(f.known) x
    WHERE p.workspace_id = $1 AND p.person_id = ANY($2::uuid[])`;
  return found(tx, facts, [workspaceId, personIds]);
}

/** Groups single facts (`of`, `name`, `value`, `person_id`) by what they tell; objects, lists and nulls tell nothing that can be asked for. */
async function found(tx: Tx, facts: string, values: readonly unknown[]): Promise<FoundFact[]> {
  const rows = await tx.query<{
    of: string;
    name: string;
    people: number;
    is_number: boolean;
    is_yes_no: boolean;
    values: string[] | null;
  }>(
    `WITH facts AS (${facts}), told AS (
       SELECT of, name, value #>> '{}' AS value, jsonb_typeof(value) AS type, count(DISTINCT person_id)::integer AS people FROM facts
       WHERE jsonb_typeof(value) IN ('string', 'number', 'boolean') AND value <> '""'::jsonb GROUP BY of, name, facts.value
     ), placed AS (
       SELECT *, row_number() OVER (PARTITION BY of, name ORDER BY people DESC, value) AS place FROM told
     )
     SELECT of, name, sum(people)::integer AS people, bool_and(type = 'number' OR value ~ '^-?[0-9]+([.][0-9]+)?$') AS is_number,
       bool_and(type = 'boolean' OR lower(value) IN ('yes', 'no', 'true', 'false')) AS is_yes_no,
       jsonb_agg(value ORDER BY place) FILTER (WHERE people >= 2 AND place <= ${MOST_VALUES}) AS values
     FROM placed GROUP BY of, name ORDER BY sum(people) DESC, of, name LIMIT ${MOST_NAMES}`,
    values,
  );
  return rows.map(({ of, name, people, is_number, is_yes_no, values: offered }) => ({
    of,
    name,
    people,
    kind: is_yes_no ? 'yesNo' : is_number ? 'number' : 'text',
    values: offered ?? [],
  }));
}

const MOST_NAMES = 500;
const MOST_VALUES = 40;
