import { createHash } from 'node:crypto';
import type { Entry } from '#lib/contract/feedback.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Tx } from './db.ts';

/** `at`: the time of the click, mended where the browser's clock cannot be right; `place`: its place in the batch. */
export type EntryArrival = { entry: Entry; memberId: string; at: string; receivedAt: string; place: number };

/** Stores an entry as it was sent; false where its id is taken. Waits for a transaction that is storing the same id. */
export async function insertEntry(tx: Tx, workspaceId: string, arrival: EntryArrival): Promise<boolean> {
  const { entry, memberId, at, receivedAt, place } = arrival;
  const rows = await tx.query(
    `INSERT INTO entries (workspace_id, entry_id, member_id, kind, target_id, at, received_at, place, payload, payload_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10) ON CONFLICT DO NOTHING RETURNING entry_id`,
    [workspaceId, entry.id, memberId, entry.body.kind, targetOf(entry), at, receivedAt, place, JSON.stringify(entry), payloadHash(entry)],
  );
  return rows.length === 1;
}

/** Whether the stored entry of this id is the very same one, of the same member. */
export async function isSameEntry(tx: Tx, workspaceId: string, entry: Entry, memberId: string): Promise<boolean> {
  const rows = await tx.query('SELECT 1 FROM entries WHERE workspace_id = $1 AND entry_id = $2 AND member_id = $3 AND payload_hash = $4', [
    workspaceId,
    entry.id,
    memberId,
    payloadHash(entry),
  ]);
  return rows.length === 1;
}

/** What an entry of that id is, and whose; null where none has come yet. */
export async function findEntry(
  tx: Tx,
  workspaceId: string,
  entryId: string,
): Promise<{ kind: Entry['body']['kind']; memberId: string; targetId: string | null } | null> {
  const [row] = await tx.query<{ kind: Entry['body']['kind']; member_id: string; target_id: string | null }>(
    'SELECT kind, member_id, target_id FROM entries WHERE workspace_id = $1 AND entry_id = $2',
    [workspaceId, entryId],
  );
  return row === undefined ? null : { kind: row.kind, memberId: row.member_id, targetId: row.target_id };
}

/** Whether this member has already taken back an entry of that id, which may arrive later than its undo. */
export async function isUndone(tx: Tx, workspaceId: string, entryId: string, memberId: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM entries WHERE workspace_id = $1 AND target_id = $2 AND kind = 'undo' AND member_id = $3 LIMIT 1`,
    [workspaceId, entryId, memberId],
  );
  return rows.length === 1;
}

function targetOf(entry: Entry): string | null {
  if (entry.body.kind === 'reason') return entry.body.verdictEntryId;
  return entry.body.kind === 'undo' ? entry.body.entryId : null;
}

function payloadHash(entry: Entry): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex');
}
