import type { DefinitionDraft, DefinitionVersion } from '#lib/contract/agreement.ts';
import type { Tx } from '#server/store/db.ts';
import { findDraft, listDrafts } from '#server/store/definition-drafts.ts';
import { listFeedbackBehind } from '#server/store/definition-feedback.ts';
import { findVersionSummary } from '#server/store/definition-list.ts';
import { findDefinitionVersion } from '#server/store/definitions.ts';

/** A version with its body, signatures and the verdicts behind it; null where there is none of that number. */
export async function findWholeVersion(tx: Tx, workspaceId: string, version: number): Promise<DefinitionVersion | null> {
  const summary = await findVersionSummary(tx, workspaceId, version);
  const stored = await findDefinitionVersion(tx, workspaceId, version);
  if (summary === null || stored === null) return null;
  const feedback = (await listFeedbackBehind(tx, workspaceId, 'version', [summary.id])).get(summary.id) ?? [];
  return { ...summary, body: stored.body, feedback };
}

/** A draft with the verdicts behind it; null where it is not there any more. */
export async function findWholeDraft(tx: Tx, workspaceId: string, draftId: string): Promise<DefinitionDraft | null> {
  const draft = await findDraft(tx, workspaceId, draftId);
  if (draft === null) return null;
  return { ...draft, feedback: (await listFeedbackBehind(tx, workspaceId, 'draft', [draftId])).get(draftId) ?? [] };
}

export async function listWholeDrafts(tx: Tx, workspaceId: string): Promise<DefinitionDraft[]> {
  const drafts = await listDrafts(tx, workspaceId);
  const ids = drafts.map((draft) => draft.id);
  const feedback = await listFeedbackBehind(tx, workspaceId, 'draft', ids);
  return drafts.map((draft) => ({ ...draft, feedback: feedback.get(draft.id) ?? [] }));
}
