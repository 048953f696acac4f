import type { CopyRow } from './copy-rows.ts';
import type { Snapshot } from './db.ts';

/** A stretch of people in the order of their ids: after `after` (null: from the first on), up to and including `upTo`. */
export type Stretch = { after: string | null; upTo: string };

/** An attribute that judging asks for. */
export type AskedAttribute = { of: 'person' | 'account'; name: string };

/**
 * The next people in the order of their ids, at most `limit`. Fields: person, when they became known, the digest of their ledger (or null),
 * then the value of each attribute as JSON text (null: unknown), under the names that `findFactsOf` gives them.
 */
export function streamPeopleToJudge(
  snapshot: Snapshot,
  workspaceId: string,
  page: { after: string | null; limit: number },
  attributes: readonly AskedAttribute[],
  onRow: (row: CopyRow) => void,
): Promise<void> {
  const values = [workspaceId, page.after ?? FIRST, String(page.limit)];
  const columns = attributes.map(({ of, name }) => {
    const { table, columns: own } = TABLES[of];
    return own.has(name)
      ? `, to_jsonb(${table}.${name})::text`
      : `, nullif(${table}.attributes -> $${values.push(name)}::text, 'null'::jsonb)::text`;
  });
  const text = `
    SELECT p.person_id, p.created_at, p.judged_digest${columns.join('')}
    FROM people p LEFT JOIN accounts a ON a.workspace_id = p.workspace_id AND a.account_id = p.account_id
    WHERE p.workspace_id = $1 AND p.person_id ${page.after === null ? '>=' : '>'} $2 ORDER BY p.person_id LIMIT $3::int`;
  return snapshot.stream(text, values, onRow);
}

/**
 * The behaviour of these people under these names. Fields: person, time, name, and the values of the properties that are asked for under
 * that name, as a JSON list (null: none are). Person after person, oldest first. The key answers it alone, but for properties.
 */
export function streamEventsToJudge(
  snapshot: Snapshot,
  workspaceId: string,
  { after, upTo }: Stretch,
  asked: ReadonlyMap<string, readonly string[]>,
  onRow: (row: CopyRow) => void,
): Promise<void> {
  const values = [workspaceId, after ?? FIRST, upTo];
  const literal = (text: string) => `$${values.push(text)}::text`;
  const names = [...asked.keys()].map(literal);
  const cases = [...asked].flatMap(([event, properties]) =>
    properties.length === 0
      ? []
      : [
          `WHEN ${literal(event)} THEN (SELECT jsonb_build_array(${properties.map((name) => `w.properties -> ${literal(name)}`).join(', ')})::text ${OWN_ROW})`,
        ],
  );
  const text = `
    SELECT e.person_id, e.ts, e.name, ${cases.length === 0 ? 'NULL::text' : `CASE e.name ${cases.join(' ')} END`}
    FROM events e WHERE e.workspace_id = $1 AND e.person_id ${after === null ? '>=' : '>'} $2 AND e.person_id <= $3
      AND e.name IN (${names.length === 0 ? 'NULL' : names.join(', ')}) ORDER BY e.person_id, e.ts, e.event_id`;
  return snapshot.stream(text, values, onRow);
}

const OWN_ROW =
  'FROM events w WHERE w.workspace_id = e.workspace_id AND w.person_id = e.person_id AND w.ts = e.ts AND w.event_id = e.event_id';

/** Fields: person, time, stage: the steps on the lifecycle that people and CRMs made, person after person, oldest first. */
export function streamMovesToJudge(
  snapshot: Snapshot,
  workspaceId: string,
  { after, upTo }: Stretch,
  onRow: (row: CopyRow) => void,
): Promise<void> {
  return snapshot.stream(
    `SELECT person_id, entered_at, stage FROM stage_entries
     WHERE workspace_id = $1 AND person_id ${after === null ? '>=' : '>'} $2 AND person_id <= $3 AND axis = 'lifecycle' AND origin = 'moved'
     ORDER BY person_id, entered_at, entry_id`,
    [workspaceId, after ?? FIRST, upTo],
    onRow,
  );
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Attributes that stand in a column of their own. */
const TABLES = {
  person: { table: 'p', columns: new Set(['name', 'title', 'email']) },
  account: { table: 'a', columns: new Set(['name', 'domain', 'industry', 'employees', 'country']) },
} as const satisfies Record<string, { table: string; columns: ReadonlySet<string> }>;
