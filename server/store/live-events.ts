import type { LiveEvent } from '#lib/contract/live.ts';
import type { Tx } from './db.ts';
import { iso } from './row-values.ts';

/** Messages of a workspace that are kept for streams to resume from, at least; the facts they tell of stay where they are. */
export const LIVE_EVENTS_KEPT = 10_000;
const CLEARED_AT_ONCE = 500;

/** A message of the live stream with its place in the workspace's order. */
export type PlacedEvent = { position: number; event: LiveEvent };

/**
 * Appends messages to the workspace's live stream. Call it last in a transaction: positions are given out under a lock that is held
 * until the commit, so that they become visible in order and a reader never misses one.
 */
export async function appendLiveEvents(tx: Tx, workspaceId: string, events: readonly LiveEvent[]): Promise<void> {
  if (events.length === 0) return;
  const [head] = await tx.query<{ position: number }>(
    `INSERT INTO live_heads (workspace_id, position) VALUES ($1, $2)
     ON CONFLICT (workspace_id) DO UPDATE SET position = live_heads.position + $2 RETURNING position::double precision AS position`,
    [workspaceId, events.length],
  );
  const last = head?.position ?? events.length;
  const first = last - events.length + 1;
  const rows = events.map((event, index) => ({ ...event, position: first + index }));
  await tx.query(
    `INSERT INTO live_events (workspace_id, position, event_id, at, body)
     SELECT $1::uuid, r.position, r.id, r.at, r.body FROM jsonb_to_recordset($2::jsonb) AS r(position bigint, id uuid, at timestamptz, body jsonb)`,
    [workspaceId, JSON.stringify(rows)],
  );
  const isTimeToClear = Math.floor((first - 1) / CLEARED_AT_ONCE) !== Math.floor(last / CLEARED_AT_ONCE);
  if (isTimeToClear)
    await tx.query('DELETE FROM live_events WHERE workspace_id = $1 AND position <= $2', [workspaceId, last - LIVE_EVENTS_KEPT]);
}

/** The position of the newest message; 0 where there was none yet. */
export async function findLiveHead(tx: Tx, workspaceId: string): Promise<number> {
  const [row] = await tx.query<{ position: number }>(
    'SELECT position::double precision AS position FROM live_heads WHERE workspace_id = $1',
    [workspaceId],
  );
  return row?.position ?? 0;
}

/** The position of a message; null where it is not (or no longer) kept. */
export async function findLivePosition(tx: Tx, workspaceId: string, eventId: string): Promise<number | null> {
  const [row] = await tx.query<{ position: number }>(
    'SELECT position::double precision AS position FROM live_events WHERE workspace_id = $1 AND event_id = $2',
    [workspaceId, eventId],
  );
  return row?.position ?? null;
}

/** The messages after a position, in order. */
export async function listLiveEvents(tx: Tx, workspaceId: string, after: number, limit: number): Promise<PlacedEvent[]> {
  const rows = await tx.query<{ position: number; event_id: string; at: Date; body: LiveEvent['body'] }>(
    `SELECT position::double precision AS position, event_id, at, body FROM live_events
     WHERE workspace_id = $1 AND position > $2 ORDER BY position LIMIT $3`,
    [workspaceId, after, limit],
  );
  return rows.map((row) => ({ position: row.position, event: { id: row.event_id, at: iso(row.at), body: row.body } }));
}
