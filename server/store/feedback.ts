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
 * Brings a verdict, and those of the same member on the same record and person, in line with the entries that speak of them: the last reason
 * that was not undone; and withdrawn where the member took it back or gave a later verdict, whether or not that one stands. It depends on the
 * set of entries alone, so the order in which they arrive does not matter. Two transactions that store entries of one member must not
 * overlap (`lockMember`).
 *
 * @returns ids of the verdicts that changed
 */
export async function settleFeedback(tx: Tx, workspaceId: string, feedbackId: string): Promise<string[]> {
  const locked = await lockOwnVerdicts(tx, workspaceId, feedbackId);
  const rows = await tx.query<{ feedback_id: string }>(
    `WITH verdict AS (
       SELECT f.feedback_id, f.member_id, f.record_key, f.person_id, f.at FROM feedback f
       WHERE f.workspace_id = $1 AND f.feedback_id = ANY($2::uuid[])
     ), truth AS (
       SELECT v.feedback_id, r.reason, r.text, least(u.at, l.at) AS withdrawn_at
       FROM verdict v
       LEFT JOIN LATERAL (
         SELECT e.payload -> 'body' ->> 'reason' AS reason, e.payload -> 'body' ->> 'text' AS text FROM entries e
         WHERE e.workspace_id = $1 AND e.target_id = v.feedback_id AND e.kind = 'reason' AND e.member_id = v.member_id
           AND NOT EXISTS (
             SELECT 1 FROM entries n
             WHERE n.workspace_id = $1 AND n.target_id = e.entry_id AND n.kind = 'undo' AND n.member_id = v.member_id)
         ORDER BY e.at DESC, e.entry_id DESC LIMIT 1
       ) r ON true
       LEFT JOIN LATERAL (
         SELECT min(e.received_at) AS at FROM entries e
         WHERE e.workspace_id = $1 AND e.target_id = v.feedback_id AND e.kind = 'undo' AND e.member_id = v.member_id
       ) u ON true
       LEFT JOIN LATERAL (
         SELECT min(s.received_at) AS at FROM feedback s
         WHERE s.workspace_id = $1 AND s.record_key = v.record_key AND s.member_id = v.member_id
           AND s.person_id IS NOT DISTINCT FROM v.person_id AND (s.at, s.feedback_id) > (v.at, v.feedback_id)
       ) l ON true
     )
     UPDATE feedback f SET
       reason = t.reason,
       text = t.text,
       withdrawn_at = t.withdrawn_at,
       status = CASE WHEN t.withdrawn_at IS NULL THEN f.status ELSE 'withdrawn' END
     FROM truth t
     WHERE f.workspace_id = $1 AND f.feedback_id = t.feedback_id
       AND (f.reason, f.text, f.withdrawn_at) IS DISTINCT FROM (t.reason, t.text, t.withdrawn_at)
     RETURNING f.feedback_id`,
    [workspaceId, locked],
  );
  return rows.map((row) => row.feedback_id);
}

/**
 * A verdict and those of its member on its record and person that stand, locked until the transaction ends. A statement reads what was
 * committed when it began, so what is decided on the strength of these rows is read by one that begins after this.
 */
async function lockOwnVerdicts(tx: Tx, workspaceId: string, feedbackId: string): Promise<string[]> {
  const rows = await tx.query<{ feedback_id: string }>(
    `SELECT f.feedback_id FROM feedback v
     JOIN feedback f ON f.workspace_id = v.workspace_id AND f.record_key = v.record_key AND f.member_id = v.member_id
       AND f.person_id IS NOT DISTINCT FROM v.person_id AND (f.feedback_id = v.feedback_id OR f.withdrawn_at IS NULL)
     WHERE v.workspace_id = $1 AND v.feedback_id = $2 ORDER BY f.feedback_id FOR UPDATE OF f`,
    [workspaceId, feedbackId],
  );
  return rows.map((row) => row.feedback_id);
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
