import type { Rejudging } from '#lib/contract/agreement.ts';
import type { Tx } from './db.ts';
import { iso, isoOrNull } from './row-values.ts';

/** Judging everybody under a version. `cursor`: the last person who has been judged. */
export type RejudgeRun = { id: string; definitionVersion: number; cursor: string | null; done: number; total: number };

/** Begins a run; the one that was under way is superseded. */
export async function insertRejudgeRun(
  tx: Tx,
  workspaceId: string,
  run: { id: string; definitionVersion: number; startedAt: string },
): Promise<void> {
  await tx.query(`UPDATE rejudge_runs SET state = 'superseded', finished_at = $2 WHERE workspace_id = $1 AND state = 'running'`, [
    workspaceId,
    run.startedAt,
  ]);
  await tx.query(
    `INSERT INTO rejudge_runs (workspace_id, run_id, definition_version, state, done, total, started_at)
     SELECT $1, $2, $3, 'running', 0, count(*), $4 FROM people WHERE workspace_id = $1`,
    [workspaceId, run.id, run.definitionVersion, run.startedAt],
  );
}

/** Workspaces with a run that nobody works on, longest waiting first; with `force`, whoever works on it. Above workspaces only. */
export async function listWorkspacesToRejudge(tx: Tx, force: boolean): Promise<string[]> {
  await tx.query("SELECT set_config('leadlight.background', 'on', true)");
  const rows = await tx.query<{ workspace_id: string }>(
    `SELECT workspace_id FROM rejudge_runs
     WHERE state = 'running' AND ($1 OR lease_until IS NULL OR lease_until < clock_timestamp()) ORDER BY started_at`,
    [force],
  );
  return rows.map((row) => row.workspace_id);
}

/**
 * The workspace's run for this node to work on: nobody else holds it, or whoever did has been silent for too long. Null: none, or another
 * node is at it. `force`: whoever holds it is known to be gone.
 */
export async function leaseRejudgeRun(
  tx: Tx,
  workspaceId: string,
  lease: { holder: string; ms: number; force: boolean },
): Promise<RejudgeRun | null> {
  const [row] = await tx.query<RunRow>(
    `UPDATE rejudge_runs SET lease_holder = $2, lease_until = clock_timestamp() + $3 * interval '1 millisecond'
     WHERE workspace_id = $1 AND state = 'running' AND ($4 OR lease_holder IS NULL OR lease_holder = $2 OR lease_until < clock_timestamp())
     RETURNING run_id, definition_version, cursor_person, done, total`,
    [workspaceId, lease.holder, lease.ms, lease.force],
  );
  return row === undefined ? null : toRun(row);
}

/**
 * Moves the run on, last in the transaction that wrote these people's ledgers. False where it was superseded or another node has it:
 * the transaction must then be rolled back.
 */
export async function advanceRejudgeRun(
  tx: Tx,
  workspaceId: string,
  run: RejudgeRun,
  step: { holder: string; ms: number; cursor: string; people: number },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE rejudge_runs SET cursor_person = $4, done = least(total, done + $5), lease_until = clock_timestamp() + $6 * interval '1 millisecond'
     WHERE workspace_id = $1 AND run_id = $2 AND lease_holder = $3 AND state = 'running' AND cursor_person IS NOT DISTINCT FROM $7::uuid
     RETURNING 1 AS moved`,
    [workspaceId, run.id, step.holder, step.cursor, step.people, step.ms, run.cursor],
  );
  return rows.length === 1;
}

/** Ends the run: everybody is judged. False where it is not this node's any more. */
export async function finishRejudgeRun(
  tx: Tx,
  workspaceId: string,
  run: Pick<RejudgeRun, 'id'>,
  end: { holder: string; at: string },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE rejudge_runs SET state = 'done', finished_at = $4, done = total
     WHERE workspace_id = $1 AND run_id = $2 AND lease_holder = $3 AND state = 'running' RETURNING 1 AS ended`,
    [workspaceId, run.id, end.holder, end.at],
  );
  return rows.length === 1;
}

/** Gives the run up that is under way. */
export async function failRejudgeRun(tx: Tx, workspaceId: string, at: string): Promise<void> {
  await tx.query(`UPDATE rejudge_runs SET state = 'failed', finished_at = $2 WHERE workspace_id = $1 AND state = 'running'`, [
    workspaceId,
    at,
  ]);
}

/** The newest run, as people see it; null where none was ever needed. */
export async function findRejudging(tx: Tx, workspaceId: string): Promise<Rejudging | null> {
  const [row] = await tx.query<RunRow & { state: Rejudging['state']; started_at: Date; finished_at: Date | null }>(
    `SELECT run_id, definition_version, cursor_person, done, total, state, started_at, finished_at FROM rejudge_runs
     WHERE workspace_id = $1 AND state <> 'superseded' ORDER BY started_at DESC, run_id DESC LIMIT 1`,
    [workspaceId],
  );
  if (row === undefined) return null;
  const { state, done, total } = row;
  return {
    definitionVersion: row.definition_version,
    state,
    done,
    total,
    startedAt: iso(row.started_at),
    finishedAt: isoOrNull(row.finished_at),
  };
}

type RunRow = { run_id: string; definition_version: number; cursor_person: string | null; done: number; total: number };

function toRun(row: RunRow): RejudgeRun {
  return { id: row.run_id, definitionVersion: row.definition_version, cursor: row.cursor_person, done: row.done, total: row.total };
}
