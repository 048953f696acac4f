import type { FeedbackBehind } from '#lib/contract/agreement.ts';
import type { RejectReason, Verdict } from '#lib/contract/vocabulary.ts';
import type { Tx } from './db.ts';
import { personLabel } from './people.ts';
import { iso } from './row-values.ts';

/** What verdicts can stand behind: a draft, or the version that it became. */
export type Behind = 'draft' | 'version';

const TABLES = {
  draft: { table: 'definition_draft_feedback', key: 'draft_id' },
  version: { table: 'definition_feedback', key: 'definition_id' },
} as const;

/** The verdicts behind each of these drafts or versions, oldest first; one with none is absent. */
export async function listFeedbackBehind(
  tx: Tx,
  workspaceId: string,
  behind: Behind,
  ids: readonly string[],
): Promise<Map<string, FeedbackBehind[]>> {
  const { table, key } = TABLES[behind];
  const rows = await tx.query<BehindRow>(
    `SELECT l.${key} AS behind_id, f.feedback_id, f.rep_name, f.person_id, f.verdict, f.reason, f.text, f.at,
       p.name AS person_name, p.email AS person_email, p.external_id AS person_external_id
     FROM ${table} l
     JOIN feedback f ON f.workspace_id = l.workspace_id AND f.feedback_id = l.feedback_id
     LEFT JOIN people p ON p.workspace_id = f.workspace_id AND p.person_id = f.person_id
     WHERE l.workspace_id = $1 AND l.${key} = ANY($2::uuid[]) ORDER BY f.at, f.feedback_id`,
    [workspaceId, ids],
  );
  const byId = Map.groupBy(rows, (row) => row.behind_id);
  return new Map([...byId].map(([id, own]) => [id, own.map(toBehind)]));
}

/** Puts exactly these verdicts behind a draft. */
export async function writeDraftFeedback(tx: Tx, workspaceId: string, draftId: string, feedbackIds: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM definition_draft_feedback WHERE workspace_id = $1 AND draft_id = $2 AND feedback_id <> ALL($3::uuid[])', [
    workspaceId,
    draftId,
    feedbackIds,
  ]);
  await tx.query(
    `INSERT INTO definition_draft_feedback (workspace_id, draft_id, feedback_id)
     SELECT $1::uuid, $2::uuid, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
    [workspaceId, draftId, feedbackIds],
  );
}

/** Puts these verdicts behind a version, for good. */
export async function insertVersionFeedback(
  tx: Tx,
  workspaceId: string,
  definitionId: string,
  feedbackIds: readonly string[],
): Promise<void> {
  await tx.query(
    `INSERT INTO definition_feedback (workspace_id, definition_id, feedback_id)
     SELECT $1::uuid, $2::uuid, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
    [workspaceId, definitionId, feedbackIds],
  );
}

/** Which of these verdicts there are. */
export async function existingFeedbackIds(tx: Tx, workspaceId: string, feedbackIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ feedback_id: string }>(
    'SELECT feedback_id FROM feedback WHERE workspace_id = $1 AND feedback_id = ANY($2::uuid[])',
    [workspaceId, feedbackIds],
  );
  return new Set(rows.map((row) => row.feedback_id));
}

type BehindRow = {
  behind_id: string;
  feedback_id: string;
  rep_name: string;
  person_id: string | null;
  verdict: Verdict;
  reason: RejectReason | null;
  text: string | null;
  at: Date;
  person_name: string | null;
  person_email: string | null;
  person_external_id: string | null;
};

function toBehind(row: BehindRow): FeedbackBehind {
  const person = { name: row.person_name, email: row.person_email, external_id: row.person_external_id };
  return {
    feedbackId: row.feedback_id,
    repName: row.rep_name,
    personLabel: row.person_id === null ? null : personLabel(person),
    verdict: row.verdict,
    reason: row.reason,
    text: row.text,
    at: iso(row.at),
  };
}
