import type { FeedbackItem, Reply } from '#lib/contract/feedback.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import type { RejectReason, Verdict, VerdictOrigin } from '#lib/contract/vocabulary.ts';
import type { Tx } from './db.ts';
import { personLabel } from './people.ts';
import { iso } from './row-values.ts';

export type FeedbackFilter = {
  verdict?: Verdict | undefined;
  answered?: 'yes' | 'no' | undefined;
  trigger?: string | undefined;
  origin?: VerdictOrigin | undefined;
};

/** Verdicts as both sides read them, newest first; from behind the verdict `after`, where one is given. */
export async function listFeedbackItems(
  tx: Tx,
  workspaceId: string,
  filter: FeedbackFilter,
  page: { after: string | null; limit: number },
): Promise<FeedbackItem[]> {
  const rows = await tx.query<ItemRow>(
    `${QUERY}
       AND ($2::text IS NULL OR f.verdict = $2)
       AND ($3::text IS NULL OR EXISTS (
         SELECT 1 FROM feedback_triggers t WHERE t.workspace_id = f.workspace_id AND t.feedback_id = f.feedback_id AND t.trigger_id = $3))
       AND ($4::uuid IS NULL OR (f.at, f.feedback_id) < (SELECT c.at, c.feedback_id FROM feedback c WHERE c.workspace_id = $1 AND c.feedback_id = $4))
       ${filter.answered === undefined ? '' : ANSWERED[filter.answered]} ${filter.origin === undefined ? '' : ORIGIN[filter.origin]}
     ORDER BY f.at DESC, f.feedback_id DESC LIMIT $5`,
    [workspaceId, filter.verdict ?? null, filter.trigger ?? null, page.after, page.limit],
  );
  return rows.map(toItem);
}

export async function findFeedbackItems(tx: Tx, workspaceId: string, feedbackIds: readonly string[]): Promise<FeedbackItem[]> {
  const rows = await tx.query<ItemRow>(`${QUERY} AND f.feedback_id = ANY($2::uuid[]) ORDER BY f.at, f.feedback_id`, [
    workspaceId,
    feedbackIds,
  ]);
  return rows.map(toItem);
}

/** Whose verdict on which record, about which person; null: about none. */
type Judged = { memberId: string; recordKey: string; personId: string | null };

/** The verdict of this member on this record and person that stands. */
export async function findStandingFeedback(tx: Tx, workspaceId: string, judged: Judged): Promise<FeedbackItem | null> {
  const [row] = await tx.query<ItemRow>(
    `${QUERY} AND f.record_key = $2 AND f.member_id = $3 AND f.person_id IS NOT DISTINCT FROM $4 AND f.withdrawn_at IS NULL
     ORDER BY f.at DESC, f.feedback_id DESC LIMIT 1`,
    [workspaceId, judged.recordKey, judged.memberId, judged.personId],
  );
  return row === undefined ? null : toItem(row);
}

/** Spelled out for each answer, so that the database can start from the replies. */
const HAS_REPLY = 'EXISTS (SELECT 1 FROM replies x WHERE x.workspace_id = f.workspace_id AND x.feedback_id = f.feedback_id)';
const ANSWERED = { yes: `AND ${HAS_REPLY}`, no: `AND NOT ${HAS_REPLY} AND f.withdrawn_at IS NULL AND f.import_id IS NULL` } as const;
const ORIGIN = { rep: 'AND f.import_id IS NULL', import: 'AND f.import_id IS NOT NULL' } as const;

type ItemRow = {
  feedback_id: string;
  at: Date;
  received_at: Date;
  import_id: string | null;
  rep_name: string;
  record: RecordRef;
  person_id: string | null;
  person_name: string | null;
  person_email: string | null;
  person_external_id: string | null;
  account_name: string | null;
  verdict: Verdict;
  reason: RejectReason | null;
  text: string | null;
  definition_version: number | null;
  triggers: FeedbackItem['triggers'] | null;
  status: FeedbackItem['status'];
  changed_in: number | null;
  reply_id: string | null;
  reply_text: string | null;
  reply_by: string | null;
  reply_at: Date | null;
};

const QUERY = `
  SELECT f.feedback_id, f.at, f.received_at, f.import_id, f.rep_name, f.record, f.person_id, f.verdict, f.reason, f.text, f.definition_version, f.status,
    p.name AS person_name, p.email AS person_email, p.external_id AS person_external_id, a.name AS account_name,
    t.triggers, c.changed_in, r.reply_id, r.text AS reply_text, r.name AS reply_by, r.at AS reply_at
  FROM feedback f
  LEFT JOIN people p ON p.workspace_id = f.workspace_id AND p.person_id = f.person_id
  LEFT JOIN accounts a ON a.workspace_id = p.workspace_id AND a.account_id = p.account_id
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('id', ft.trigger_id, 'name', ft.name) ORDER BY ft.place) AS triggers FROM feedback_triggers ft
    WHERE ft.workspace_id = f.workspace_id AND ft.feedback_id = f.feedback_id
  ) t ON true
  LEFT JOIN LATERAL (
    SELECT max(v.version) AS changed_in FROM definition_feedback df
    JOIN definition_versions v ON v.workspace_id = df.workspace_id AND v.definition_id = df.definition_id AND v.activated_at IS NOT NULL
    WHERE df.workspace_id = f.workspace_id AND df.feedback_id = f.feedback_id
  ) c ON true
  LEFT JOIN LATERAL (
    SELECT fr.reply_id, fr.text, fr.at, m.name FROM replies fr
    JOIN members m ON m.workspace_id = fr.workspace_id AND m.member_id = fr.member_id
    WHERE fr.workspace_id = f.workspace_id AND fr.feedback_id = f.feedback_id ORDER BY fr.at DESC, fr.reply_id DESC LIMIT 1
  ) r ON true
  WHERE f.workspace_id = $1`;

function toItem(row: ItemRow): FeedbackItem {
  const person = { name: row.person_name, email: row.person_email, external_id: row.person_external_id };
  return {
    id: row.feedback_id,
    at: iso(row.at),
    receivedAt: iso(row.received_at),
    origin: row.import_id === null ? 'rep' : 'import',
    repName: row.rep_name,
    record: row.record,
    personId: row.person_id,
    personLabel: row.person_id === null ? null : personLabel(person),
    accountName: row.account_name,
    verdict: row.verdict,
    reason: row.reason,
    text: row.text,
    definitionVersion: row.definition_version,
    triggers: row.triggers ?? [],
    status: row.status,
    changedIn: row.changed_in,
    reply: replyOf(row),
  };
}

function replyOf(row: ItemRow): Reply | null {
  if (row.reply_text === null || row.reply_by === null || row.reply_at === null) return null;
  return { text: row.reply_text, by: row.reply_by, at: iso(row.reply_at) };
}
