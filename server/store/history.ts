import type { CopyRow } from './copy-rows.ts';
import type { Snapshot, Tx } from './db.ts';

/** What can be read of everybody at once. Rows come in the order of the person's (or account's) id; that id is always field 0. */

/** Two texts: one changes as soon as a person is added or changed, the other with an account. */
export async function readFactMarks(tx: Tx, workspaceId: string): Promise<{ people: string; accounts: string }> {
  const mark = (table: string) =>
    `(SELECT count(*) || ' ' || coalesce(sum(extract(epoch FROM updated_at)), 0) FROM ${table} WHERE workspace_id = $1)`;
  const [row] = await tx.query<{ people: string; accounts: string }>(
    `SELECT ${mark('people')} AS people, ${mark('accounts')} AS accounts`,
    [workspaceId],
  );
  return row ?? { people: '', accounts: '' };
}

/** Events of a workspace. None is ever changed or removed, so an equal count is an equal history. */
export async function countEvents(tx: Tx, workspaceId: string): Promise<number> {
  return countOf(tx, 'SELECT count(*)::double precision AS n FROM events WHERE workspace_id = $1', [workspaceId]);
}

/** Events of these people. */
export async function countEventsOf(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<number> {
  const text = 'SELECT count(*)::double precision AS n FROM events WHERE workspace_id = $1 AND person_id = ANY($2::uuid[])';
  return countOf(tx, text, [workspaceId, personIds]);
}

export async function countFacts(tx: Tx, workspaceId: string, of: 'person' | 'account'): Promise<number> {
  return countOf(tx, `SELECT count(*)::double precision AS n FROM ${TABLES[of].table} WHERE workspace_id = $1`, [workspaceId]);
}

/** Fields: person, when they became known, account (or null). */
export function streamPeople(snapshot: Snapshot, workspaceId: string, onRow: (row: CopyRow) => void): Promise<void> {
  return snapshot.stream(
    'SELECT person_id, created_at, account_id FROM people WHERE workspace_id = $1 ORDER BY person_id',
    [workspaceId],
    onRow,
  );
}

/** Fields: account. */
export function streamAccounts(snapshot: Snapshot, workspaceId: string, onRow: (row: CopyRow) => void): Promise<void> {
  return snapshot.stream('SELECT account_id FROM accounts WHERE workspace_id = $1 ORDER BY account_id', [workspaceId], onRow);
}

/** Fields: the values of these attributes as JSON text, null where unknown; under the names that `findFactsOf` gives them. */
export function streamAttributes(
  snapshot: Snapshot,
  workspaceId: string,
  of: 'person' | 'account',
  names: readonly string[],
  onRow: (row: CopyRow) => void,
): Promise<void> {
  const { table, id, columns } = TABLES[of];
  const values = names.map((name, index) =>
    columns.has(name) ? `to_jsonb(${name})::text` : `nullif(attributes -> $${index + 2}, 'null'::jsonb)::text`,
  );
  const text = `SELECT ${values.join(', ')} FROM ${table} WHERE workspace_id = $1 ORDER BY ${id}`;
  return snapshot.stream(text, [workspaceId, ...names], onRow);
}

/** Attributes that stand in a column of their own. */
const TABLES = {
  person: { table: 'people', id: 'person_id', columns: new Set(['name', 'title', 'email']) },
  account: { table: 'accounts', id: 'account_id', columns: new Set(['name', 'domain', 'industry', 'employees', 'country']) },
} as const satisfies Record<string, { table: string; id: string; columns: ReadonlySet<string> }>;

/**
 * Fields: person, time, name of the event, and the values of the properties that are asked for under that name, as a JSON list (null: none
 * are asked for). Oldest first; of all people, or of these.
 */
export function streamEvents(
  snapshot: Snapshot,
  workspaceId: string,
  properties: ReadonlyMap<string, readonly string[]>,
  personIds: readonly string[] | null,
  onRow: (row: CopyRow) => void,
): Promise<void> {
  const texts = [workspaceId, personIds === null ? '' : `{${personIds.join(',')}}`];
  const literal = (text: string) => `$${texts.push(text)}::text`;
  const cases = [...properties].map(
    ([event, names]) =>
      `WHEN ${literal(event)} THEN to_jsonb(ARRAY[${names.map((name) => `properties -> ${literal(name)}`).join(', ')}])::text`,
  );
  const asked = cases.length === 0 ? 'NULL::text' : `CASE name ${cases.join(' ')} END`;
  const people = personIds === null ? '' : ' AND person_id = ANY($2::uuid[])';
  const text = `SELECT person_id, ts, name, ${asked} FROM events WHERE workspace_id = $1${people} ORDER BY person_id, ts, event_id`;
  return snapshot.stream(text, texts, onRow);
}

/** Of whom events were received since `since`; null: of more than `limit` people. */
export async function listPeopleWithNews(tx: Tx, workspaceId: string, since: string, limit: number): Promise<string[] | null> {
  const rows = await tx.query<{ person_id: string }>(
    'SELECT DISTINCT person_id FROM events WHERE workspace_id = $1 AND received_at >= $2 ORDER BY person_id LIMIT $3',
    [workspaceId, since, limit + 1],
  );
  return rows.length > limit ? null : rows.map((row) => row.person_id);
}

/** Fields: person, time, stage: the steps on the lifecycle that people and CRMs made, oldest first. */
export function streamMoves(snapshot: Snapshot, workspaceId: string, until: string, onRow: (row: CopyRow) => void): Promise<void> {
  return snapshot.stream(
    `SELECT person_id, entered_at, stage FROM stage_entries
     WHERE workspace_id = $1 AND axis = 'lifecycle' AND origin = 'moved' AND entered_at <= $2 ORDER BY person_id, entered_at`,
    [workspaceId, until],
    onRow,
  );
}

/** Fields: person, time, verdict: the last verdict of everyone that says good or not good and was not taken back. */
export function streamVerdicts(snapshot: Snapshot, workspaceId: string, until: string, onRow: (row: CopyRow) => void): Promise<void> {
  return snapshot.stream(
    `SELECT DISTINCT ON (person_id) person_id, at, verdict FROM feedback
     WHERE workspace_id = $1 AND person_id IS NOT NULL AND withdrawn_at IS NULL AND verdict IN ('good', 'notGood') AND at <= $2
     ORDER BY person_id, at DESC, feedback_id DESC`,
    [workspaceId, until],
    onRow,
  );
}

/** Fields: person, time, kind: what became of everyone. */
export function streamOutcomes(snapshot: Snapshot, workspaceId: string, until: string, onRow: (row: CopyRow) => void): Promise<void> {
  return snapshot.stream(
    'SELECT person_id, at, kind FROM outcomes WHERE workspace_id = $1 AND at <= $2 ORDER BY person_id, at, outcome_id',
    [workspaceId, until],
    onRow,
  );
}

async function countOf(tx: Tx, text: string, values: readonly unknown[]): Promise<number> {
  const [row] = await tx.query<{ n: number }>(text, values);
  return row?.n ?? 0;
}
