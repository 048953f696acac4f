import type { DefinitionDraft } from '#lib/contract/agreement.ts';
import { DefinitionBody } from '#lib/contract/definition.ts';
import type { Tx } from './db.ts';
import { iso, isoOrNull } from './row-values.ts';

/** A draft without the verdicts behind it. */
export type StoredDraft = Omit<DefinitionDraft, 'feedback'>;

export type NewDraft = Pick<DefinitionDraft, 'id' | 'name' | 'note' | 'effectiveAt' | 'reviewBy' | 'body' | 'basedOn' | 'createdAt'> & {
  memberId: string;
};
export type DraftSave = Pick<DefinitionDraft, 'id' | 'name' | 'note' | 'effectiveAt' | 'reviewBy' | 'body' | 'updatedAt'> & {
  memberId: string;
};

/** All drafts, the one that was saved last first. */
export async function listDrafts(tx: Tx, workspaceId: string): Promise<StoredDraft[]> {
  const rows = await tx.query<DraftRow>(`${QUERY} ORDER BY d.updated_at DESC, d.draft_id DESC`, [workspaceId]);
  return rows.map(toDraft);
}

export async function findDraft(tx: Tx, workspaceId: string, draftId: string): Promise<StoredDraft | null> {
  const [row] = await tx.query<DraftRow>(`${QUERY} AND d.draft_id = $2`, [workspaceId, draftId]);
  return row === undefined ? null : toDraft(row);
}

export async function insertDraft(tx: Tx, workspaceId: string, draft: NewDraft): Promise<void> {
  await tx.query(
    `INSERT INTO definition_drafts
       (workspace_id, draft_id, revision, name, note, effective_at, review_by, body, based_on, created_by, created_at, updated_by, updated_at)
     VALUES ($1, $2, 1, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $9, $10)`,
    [
      workspaceId,
      draft.id,
      draft.name,
      draft.note,
      draft.effectiveAt,
      draft.reviewBy,
      JSON.stringify(draft.body),
      draft.basedOn,
      draft.memberId,
      draft.createdAt,
    ],
  );
}

/** Writes over a draft, whose revision goes up by one. Lock it first, and see that it is the revision that the writer knows. */
export async function updateDraft(tx: Tx, workspaceId: string, draft: DraftSave): Promise<void> {
  await tx.query(
    `UPDATE definition_drafts SET revision = revision + 1, name = $3, note = $4, effective_at = $5, review_by = $6, body = $7::jsonb,
       updated_by = $8, updated_at = $9
     WHERE workspace_id = $1 AND draft_id = $2`,
    [
      workspaceId,
      draft.id,
      draft.name,
      draft.note,
      draft.effectiveAt,
      draft.reviewBy,
      JSON.stringify(draft.body),
      draft.memberId,
      draft.updatedAt,
    ],
  );
}

/** Keeps a draft as it stands until the transaction ends. */
export async function lockDraft(tx: Tx, workspaceId: string, draftId: string): Promise<void> {
  await tx.query('SELECT 1 FROM definition_drafts WHERE workspace_id = $1 AND draft_id = $2 FOR UPDATE', [workspaceId, draftId]);
}

/** Removes a draft and its links to verdicts. */
export async function removeDraft(tx: Tx, workspaceId: string, draftId: string): Promise<void> {
  await tx.query('DELETE FROM definition_drafts WHERE workspace_id = $1 AND draft_id = $2', [workspaceId, draftId]);
}

export async function countDrafts(tx: Tx, workspaceId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>('SELECT count(*)::integer AS n FROM definition_drafts WHERE workspace_id = $1', [
    workspaceId,
  ]);
  return row?.n ?? 0;
}

type DraftRow = {
  draft_id: string;
  revision: number;
  name: string;
  note: string;
  effective_at: Date | null;
  review_by: Date | null;
  body: unknown;
  based_on: number | null;
  created_by_name: string;
  created_at: Date;
  updated_by_name: string;
  updated_at: Date;
};

const QUERY = `
  SELECT d.draft_id, d.revision, d.name, d.note, d.effective_at, d.review_by, d.body, d.based_on, c.name AS created_by_name, d.created_at,
    u.name AS updated_by_name, d.updated_at
  FROM definition_drafts d
  JOIN members c ON c.workspace_id = d.workspace_id AND c.member_id = d.created_by
  JOIN members u ON u.workspace_id = d.workspace_id AND u.member_id = d.updated_by
  WHERE d.workspace_id = $1`;

function toDraft(row: DraftRow): StoredDraft {
  return {
    id: row.draft_id,
    revision: row.revision,
    name: row.name,
    note: row.note,
    effectiveAt: isoOrNull(row.effective_at),
    reviewBy: isoOrNull(row.review_by),
    body: DefinitionBody.parse(row.body),
    basedOn: row.based_on,
    createdBy: row.created_by_name,
    createdAt: iso(row.created_at),
    updatedBy: row.updated_by_name,
    updatedAt: iso(row.updated_at),
  };
}
