import type { RecordRef } from '#lib/contract/record.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import type { RejectReason, Verdict } from '#lib/contract/vocabulary.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';

/** A verdict as it came. `importId` is set, and `memberId` null, for judgements that an import brought. */
export type NewFeedback = {
  id: string;
  memberId: string | null;
  repName: string;
  importId: string | null;
  personId: string | null;
  record: RecordRef;
  verdict: Verdict;
  reason: RejectReason | null;
  text: string | null;
  definitionVersion: number | null;
  at: string;
  receivedAt: string;
};

export type FeedbackTrigger = { feedbackId: string; triggerId: string; name: string; place: number; firingId: string | null };

/** Inserts verdicts and returns how many were new. */
export function insertFeedback(tx: Tx, workspaceId: string, feedback: readonly NewFeedback[]): Promise<number> {
  const rows = feedback.map((item) => ({ ...item, recordKey: recordKey(item.record), status: 'sent' }));
  return insertMany(tx, workspaceId, TABLE, rows);
}

export function insertFeedbackTriggers(tx: Tx, workspaceId: string, triggers: readonly FeedbackTrigger[]): Promise<number> {
  return insertMany(tx, workspaceId, TRIGGER_TABLE, triggers);
}

/**
 * Brings a verdict in line with the entries that speak of it: the member's last reason that was not undone, and withdrawn where the member
 * took it back. It depends on the set of entries alone, so the order in which they arrive does not matter. False: no such verdict yet.
 */
export async function settleFeedback(tx: Tx, workspaceId: string, feedbackId: string): Promise<boolean> {
  const rows = await tx.query(
    `WITH verdict AS (
       SELECT feedback_id, member_id FROM feedback WHERE workspace_id = $1 AND feedback_id = $2 FOR UPDATE
     ), undo AS (
       SELECT u.target_id, min(u.received_at) AS at FROM entries u, verdict v
       WHERE u.workspace_id = $1 AND u.kind = 'undo' AND u.member_id = v.member_id
         AND (u.target_id = $2 OR u.target_id IN (SELECT r.entry_id FROM entries r WHERE r.workspace_id = $1 AND r.target_id = $2))
       GROUP BY u.target_id
     ), reason AS (
       SELECT r.payload -> 'body' ->> 'reason' AS reason, r.payload -> 'body' ->> 'text' AS text FROM entries r, verdict v
       WHERE r.workspace_id = $1 AND r.target_id = $2 AND r.kind = 'reason' AND r.member_id = v.member_id
         AND r.entry_id NOT IN (SELECT target_id FROM undo)
       ORDER BY r.at DESC, r.entry_id DESC LIMIT 1
     )
     UPDATE feedback f SET
       reason = (SELECT reason FROM reason),
       text = (SELECT text FROM reason),
       withdrawn_at = (SELECT at FROM undo WHERE target_id = $2),
       status = CASE WHEN EXISTS (SELECT 1 FROM undo WHERE target_id = $2) THEN 'withdrawn' ELSE f.status END
     FROM verdict v WHERE f.workspace_id = $1 AND f.feedback_id = v.feedback_id RETURNING f.feedback_id`,
    [workspaceId, feedbackId],
  );
  return rows.length === 1;
}

/** The state of a verdict, locked until the transaction ends; null: no such verdict. */
export async function lockFeedbackStatus(tx: Tx, workspaceId: string, feedbackId: string): Promise<string | null> {
  const [row] = await tx.query<{ status: string }>('SELECT status FROM feedback WHERE workspace_id = $1 AND feedback_id = $2 FOR UPDATE', [
    workspaceId,
    feedbackId,
  ]);
  return row?.status ?? null;
}

export async function writeFeedbackStatus(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  status: 'seen' | 'answered' | 'actioned' | 'declined',
): Promise<void> {
  await tx.query('UPDATE feedback SET status = $3 WHERE workspace_id = $1 AND feedback_id = $2', [workspaceId, feedbackId, status]);
}

const TABLE: BulkTable<NewFeedback & { recordKey: string; status: string }> = {
  name: 'feedback',
  columns: {
    id: ['feedback_id', 'uuid'],
    memberId: ['member_id', 'uuid'],
    repName: ['rep_name', 'text'],
    importId: ['import_id', 'uuid'],
    personId: ['person_id', 'uuid'],
    record: ['record', 'jsonb'],
    recordKey: ['record_key', 'text'],
    verdict: ['verdict', 'text'],
    reason: ['reason', 'text'],
    text: ['text', 'text'],
    definitionVersion: ['definition_version', 'integer'],
    status: ['status', 'text'],
    at: ['at', 'timestamptz'],
    receivedAt: ['received_at', 'timestamptz'],
  },
};

const TRIGGER_TABLE: BulkTable<FeedbackTrigger> = {
  name: 'feedback_triggers',
  columns: {
    feedbackId: ['feedback_id', 'uuid'],
    triggerId: ['trigger_id', 'text'],
    name: ['name', 'text'],
    place: ['place', 'integer'],
    firingId: ['firing_id', 'uuid'],
  },
};
