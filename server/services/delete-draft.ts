import { findDraft, removeDraft } from '#server/store/definition-drafts.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { definitionEvent, recordAct } from './definition-record.ts';
import { NO_SUCH_DRAFT } from './save-draft.ts';
import { failure, success, verb } from './verb.ts';

export const deleteDraft = verb('deleteDraft', (ctx, { id }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const draft = await findDraft(tx, ctx.workspaceId, id);
    if (draft === null) return failure('notFound', NO_SUCH_DRAFT);
    await removeDraft(tx, ctx.workspaceId, id);
    await recordAct(tx, ctx, { action: 'draftDeleted', memberId: ctx.member.id, targetId: id, detail: { name: draft.name } });
    await appendLiveEvents(tx, ctx.workspaceId, [definitionEvent(ctx, null, 'draft')]);
    return success({});
  }),
);
