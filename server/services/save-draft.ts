import type { Tx } from '#server/store/db.ts';
import { findDraft, lockDraft, updateDraft } from '#server/store/definition-drafts.ts';
import { existingFeedbackIds, writeDraftFeedback } from '#server/store/definition-feedback.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { checkedBody } from './checked-body.ts';
import { changesBetween } from './definition-changes.ts';
import { definitionEvent, recordAct } from './definition-record.ts';
import { failure, success, verb } from './verb.ts';
import { findWholeDraft } from './whole-definitions.ts';

export const NO_SUCH_DRAFT = 'This draft is not there any more: it was proposed or thrown away.';

/** Saves a draft whole, over exactly the revision that the caller began from. */
export const saveDraft = verb('saveDraft', (ctx, { id, revision, feedbackIds, body: sent, ...rest }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    await lockDraft(tx, ctx.workspaceId, id);
    const before = await findDraft(tx, ctx.workspaceId, id);
    if (before === null) return failure('notFound', NO_SUCH_DRAFT);
    if (before.revision !== revision) return failure('conflict', savedMeanwhile(before));
    const body = checkedBody(sent);
    if (!body.ok) return body;
    const lost = await firstLost(tx, ctx.workspaceId, feedbackIds);
    if (lost !== null) return failure('notFound', 'One of the verdicts is not in this workspace any more. Take it off the list.', lost);
    const draft = { ...rest, id, body: body.value, memberId: ctx.member.id, updatedAt: ctx.now().toISOString() };
    await updateDraft(tx, ctx.workspaceId, draft);
    await writeDraftFeedback(tx, ctx.workspaceId, id, feedbackIds);
    const detail = { name: rest.name, changes: changesBetween(before.body, body.value).join('\n') };
    await recordAct(tx, ctx, { action: 'draftSaved', memberId: ctx.member.id, targetId: id, detail });
    const saved = await findWholeDraft(tx, ctx.workspaceId, id);
    if (saved === null) return failure('notFound', NO_SUCH_DRAFT);
    await appendLiveEvents(tx, ctx.workspaceId, [definitionEvent(ctx, null, 'draft')]);
    return success(saved);
  }),
);

/** Who saved meanwhile, and what to do now. */
export function savedMeanwhile({ updatedBy, revision }: { updatedBy: string; revision: number }): string {
  return `${updatedBy} saved this draft meanwhile (it is at revision ${revision} now). Load it again to see the changes, then make yours.`;
}

async function firstLost(tx: Tx, workspaceId: string, feedbackIds: readonly string[]): Promise<string | null> {
  const there = await existingFeedbackIds(tx, workspaceId, feedbackIds);
  const index = feedbackIds.findIndex((id) => !there.has(id));
  return index === -1 ? null : `feedbackIds.${index}`;
}
