import type { BacktestResult, BacktestRun } from '#lib/contract/backtest.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Tx } from './db.ts';
import { contentHash } from './definitions.ts';
import { iso, isoOrNull } from './row-values.ts';

export type NewBacktestRun = {
  id: string;
  draftName: string;
  draftBody: DefinitionBody;
  activeVersion: number | null;
  startedBy: string;
  startedAt: string;
};

/** What a run is about, for the one who carries it out. */
export type BacktestContent = { draftBody: DefinitionBody; draftHash: string; activeVersion: number | null };

/** Puts a run into the queue. False: another one waits already. */
export async function insertBacktestRun(tx: Tx, workspaceId: string, run: NewBacktestRun): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO backtest_runs
       (workspace_id, run_id, draft_name, draft_body, draft_hash, active_version, state, progress, step, started_by, started_at, beat_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'queued', 0, $7, $8, $9, now()) ON CONFLICT DO NOTHING RETURNING run_id`,
    [
      workspaceId,
      run.id,
      run.draftName,
      canonicalJson(run.draftBody),
      contentHash(run.draftBody),
      run.activeVersion,
      WAITING,
      run.startedBy,
      run.startedAt,
    ],
  );
  return rows.length === 1;
}

const WAITING = 'Waiting for its turn';

export async function findBacktestRun(tx: Tx, workspaceId: string, runId: string): Promise<BacktestRun | null> {
  const [row] = await tx.query<RunRow>(`${QUERY} AND r.run_id = $2`, [workspaceId, runId]);
  return row === undefined ? null : toRun(row);
}

/** The newest run of exactly this content. */
export async function findBacktestByContent(tx: Tx, workspaceId: string, contentHash: string): Promise<BacktestRun | null> {
  const [row] = await tx.query<RunRow>(`${QUERY} AND r.draft_hash = $2 ORDER BY r.started_at DESC, r.run_id DESC LIMIT 1`, [
    workspaceId,
    contentHash,
  ]);
  return row === undefined ? null : toRun(row);
}

/** The run under way and the one that waits, if any; the older first. */
export async function listOpenBacktests(tx: Tx, workspaceId: string): Promise<BacktestRun[]> {
  const rows = await tx.query<RunRow>(`${QUERY} AND r.state IN ('queued', 'running') ORDER BY r.state DESC`, [workspaceId]);
  return rows.map(toRun);
}

export async function findBacktestContent(tx: Tx, workspaceId: string, runId: string): Promise<BacktestContent | null> {
  const [row] = await tx.query<{ draft_body: string; draft_hash: string; active_version: number | null }>(
    'SELECT draft_body, draft_hash, active_version FROM backtest_runs WHERE workspace_id = $1 AND run_id = $2',
    [workspaceId, runId],
  );
  if (row === undefined) return null;
  return { draftBody: JSON.parse(row.draft_body), draftHash: row.draft_hash, activeVersion: row.active_version };
}

/** Lets a run that waits begin. False: another one is under way, or it waits no longer. */
export async function beginBacktest(tx: Tx, workspaceId: string, runId: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE backtest_runs SET state = 'running', beat_at = now() WHERE workspace_id = $1 AND run_id = $2 AND state = 'queued'
       AND NOT EXISTS (SELECT 1 FROM backtest_runs o WHERE o.workspace_id = $1 AND o.state = 'running') RETURNING run_id`,
    [workspaceId, runId],
  );
  return rows.length === 1;
}

/** Says that the run is alive, and how far it has come. False: it was ended meanwhile. */
export async function beatBacktest(tx: Tx, workspaceId: string, runId: string, beat: { progress: number; step: string }): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE backtest_runs SET beat_at = now(), progress = greatest(progress, $3), step = $4
     WHERE workspace_id = $1 AND run_id = $2 AND state IN ('queued', 'running') RETURNING run_id`,
    [workspaceId, runId, beat.progress, beat.step],
  );
  return rows.length === 1;
}

export type BacktestEnd =
  | { state: 'done'; result: BacktestResult }
  | { state: 'cancelled'; message: string }
  | { state: 'failed'; message: string };

/** Ends a run; one that has ended stays as it is (false). */
export async function endBacktest(tx: Tx, workspaceId: string, runId: string, at: string, end: BacktestEnd): Promise<boolean> {
  const result = end.state === 'done' ? canonicalJson(end.result) : null;
  const rows = await tx.query(
    `UPDATE backtest_runs SET state = $3, finished_at = $4, result = $5, message = $6, step = $7,
       progress = CASE $3 WHEN 'done' THEN 1 ELSE progress END
     WHERE workspace_id = $1 AND run_id = $2 AND state IN ('queued', 'running') RETURNING run_id`,
    [workspaceId, runId, end.state, at, result, end.state === 'done' ? null : end.message, STEPS[end.state]],
  );
  return rows.length === 1;
}

const STEPS = { done: 'Done', cancelled: 'Cancelled', failed: 'Failed' } as const satisfies Partial<Record<BacktestRun['state'], string>>;

/**
 * Ends the runs whose node has said nothing for so long, and names them. Silence is measured by the database's clock alone: nodes need not
 * agree on the time.
 */
export async function failSilentBacktests(
  tx: Tx,
  workspaceId: string,
  { silentSeconds, at, message }: { silentSeconds: number; at: string; message: string },
): Promise<string[]> {
  const rows = await tx.query<{ run_id: string }>(
    `UPDATE backtest_runs SET state = 'failed', finished_at = $3, message = $4, step = $5
     WHERE workspace_id = $1 AND state IN ('queued', 'running') AND beat_at < now() - make_interval(secs => $2) RETURNING run_id`,
    [workspaceId, silentSeconds, at, message, STEPS.failed],
  );
  return rows.map((row) => row.run_id);
}

/** Forgets all but the newest runs that have ended, with their people. */
export async function clearOldBacktests(tx: Tx, workspaceId: string, kept: number): Promise<void> {
  await tx.query(
    `DELETE FROM backtest_runs WHERE workspace_id = $1 AND finished_at IS NOT NULL AND run_id IN (
       SELECT run_id FROM backtest_runs WHERE workspace_id = $1 ORDER BY started_at DESC, run_id DESC OFFSET $2)`,
    [workspaceId, kept],
  );
}

type RunRow = {
  run_id: string;
  state: BacktestRun['state'];
  progress: number;
  step: string;
  draft_hash: string;
  draft_name: string;
  active_version: number | null;
  started_by: string;
  started_at: Date;
  finished_at: Date | null;
  message: string | null;
  result: string | null;
};

const QUERY = `
  SELECT r.run_id, r.state, r.progress, r.step, r.draft_hash, r.draft_name, r.active_version, m.name AS started_by, r.started_at,
    r.finished_at, r.message, r.result
  FROM backtest_runs r JOIN members m ON m.workspace_id = r.workspace_id AND m.member_id = r.started_by WHERE r.workspace_id = $1`;

function toRun(row: RunRow): BacktestRun {
  return {
    id: row.run_id,
    state: row.state,
    progress: row.progress,
    step: row.step,
    draftHash: row.draft_hash,
    draftName: row.draft_name,
    activeVersion: row.active_version,
    startedBy: row.started_by,
    startedAt: iso(row.started_at),
    finishedAt: isoOrNull(row.finished_at),
    message: row.message,
    result: row.result === null ? null : JSON.parse(row.result),
  };
}
