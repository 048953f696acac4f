import type { BacktestPerson } from '#lib/contract/backtest.ts';
import type { Tx } from './db.ts';
import { personLabel } from './people.ts';
import { isoOrNull } from './row-values.ts';

/** One who was handed over under either version. `triggers`: places in the result's list. */
export type NewBacktestPerson = {
  personId: string;
  group: 'added' | 'removed' | 'both';
  draftAt: string | null;
  activeAt: string | null;
  verdict: 'good' | 'notGood' | null;
  outcome: 'good' | 'bad' | null;
  triggers: readonly number[];
};

export async function insertBacktestPeople(
  tx: Tx,
  workspaceId: string,
  runId: string,
  people: readonly NewBacktestPerson[],
): Promise<void> {
  const column = <T>(of: (person: NewBacktestPerson) => T) => people.map(of);
  await tx.query(
    `INSERT INTO backtest_people (workspace_id, run_id, person_id, of_group, at, draft_at, active_at, verdict, outcome, triggers)
     SELECT $1, $2, p.person_id, p.of_group, coalesce(p.draft_at, p.active_at), p.draft_at, p.active_at, p.verdict, p.outcome, p.triggers::smallint[]
     FROM unnest($3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[], $9::text[])
       AS p(person_id, of_group, draft_at, active_at, verdict, outcome, triggers)`,
    [
      workspaceId,
      runId,
      column(({ personId }) => personId),
      column(({ group }) => group),
      column(({ draftAt }) => draftAt),
      column(({ activeAt }) => activeAt),
      column(({ verdict }) => verdict),
      column(({ outcome }) => outcome),
      column(({ triggers }) => `{${triggers.join(',')}}`),
    ],
  );
}

export type BacktestPeopleFilter = {
  group: NewBacktestPerson['group'];
  /** From the first moment, to before the second. */
  within?: readonly [from: string, to: string] | undefined;
  /** Place in the result's list. */
  trigger?: number | undefined;
  /** The last person of the page before. */
  after: string | null;
};

/** The people of a group, by their first hand-over, newest first. */
export async function listPeopleOfBacktest(
  tx: Tx,
  workspaceId: string,
  runId: string,
  { group, within, trigger, after }: BacktestPeopleFilter,
  limit: number,
): Promise<BacktestPerson[]> {
  const rows = await tx.query<PersonRow>(
    `SELECT b.person_id, p.name, p.email, p.external_id, a.name AS account_name, b.active_at, b.draft_at, b.verdict, b.outcome
     FROM backtest_people b
     JOIN people p ON p.workspace_id = b.workspace_id AND p.person_id = b.person_id
     LEFT JOIN accounts a ON a.workspace_id = p.workspace_id AND a.account_id = p.account_id
     WHERE b.workspace_id = $1 AND b.run_id = $2 AND b.of_group = $3
       AND ($4::timestamptz IS NULL OR (b.at >= $4 AND b.at < $5::timestamptz))
       AND ($6::smallint IS NULL OR $6 = ANY(b.triggers))
       AND ($7::uuid IS NULL OR (b.at, b.person_id) < (SELECT l.at, l.person_id FROM backtest_people l
         WHERE l.workspace_id = $1 AND l.run_id = $2 AND l.person_id = $7))
     ORDER BY b.at DESC, b.person_id DESC LIMIT $8`,
    [workspaceId, runId, group, within?.[0] ?? null, within?.[1] ?? null, trigger ?? null, after, limit],
  );
  return rows.map((row) => ({
    personId: row.person_id,
    label: personLabel(row),
    accountName: row.account_name,
    activeAt: isoOrNull(row.active_at),
    draftAt: isoOrNull(row.draft_at),
    verdict: row.verdict,
    outcome: row.outcome,
  }));
}

export async function isPersonOfBacktest(tx: Tx, workspaceId: string, runId: string, personId: string): Promise<boolean> {
  const rows = await tx.query('SELECT 1 AS found FROM backtest_people WHERE workspace_id = $1 AND run_id = $2 AND person_id = $3', [
    workspaceId,
    runId,
    personId,
  ]);
  return rows.length === 1;
}

type PersonRow = {
  person_id: string;
  name: string | null;
  email: string | null;
  external_id: string | null;
  account_name: string | null;
  active_at: Date | null;
  draft_at: Date | null;
  verdict: 'good' | 'notGood' | null;
  outcome: 'good' | 'bad' | null;
};
