import type { DefinitionDraft } from '#lib/contract/agreement.ts';
import type { DefinitionProblem } from '#lib/contract/errors.ts';
import { lockDraft, removeDraft } from '#server/store/definition-drafts.ts';
import { insertVersionFeedback } from '#server/store/definition-feedback.ts';
import { newestVersionNumber } from '#server/store/definition-list.ts';
import { insertVersion, lockAgreement } from '#server/store/definition-versions.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { checkedBody, invalidDefinition } from './checked-body.ts';
import { definitionEvent, recordAct } from './definition-record.ts';
import { NO_SUCH_DRAFT, savedMeanwhile } from './save-draft.ts';
import { failure, success, verb } from './verb.ts';
import { findWholeDraft, findWholeVersion } from './whole-definitions.ts';

/** Makes a draft the next version. The draft is gone then: its content stands, for good, in the version. */
export const proposeDraft = verb('proposeDraft', (ctx, { id, revision }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    await lockAgreement(tx, ctx.workspaceId);
    await lockDraft(tx, ctx.workspaceId, id);
    const draft = await findWholeDraft(tx, ctx.workspaceId, id);
    if (draft === null) return failure('notFound', NO_SUCH_DRAFT);
    if (draft.revision !== revision) return failure('conflict', savedMeanwhile(draft));
    const body = checkedBody(draft.body);
    if (!body.ok) return body;
    const late = faultOfDates(draft, ctx.now());
    if (late !== null) return invalidDefinition([late]);

    const version = (await newestVersionNumber(tx, ctx.workspaceId)) + 1;
    const { name, note, effectiveAt, reviewBy } = draft;
    const proposed = { proposedBy: ctx.member.id, proposedAt: ctx.now().toISOString() };
    const definitionId = ctx.newId();
    await insertVersion(tx, ctx.workspaceId, {
      id: definitionId,
      version,
      name,
      note,
      effectiveAt,
      reviewBy,
      body: body.value,
      ...proposed,
    });
    const feedbackIds = draft.feedback.map((behind) => behind.feedbackId);
    await insertVersionFeedback(tx, ctx.workspaceId, definitionId, feedbackIds);
    await removeDraft(tx, ctx.workspaceId, id);
    await recordAct(tx, ctx, { action: 'proposed', memberId: ctx.member.id, targetId: definitionId, detail: { version, name } });
    const found = await findWholeVersion(tx, ctx.workspaceId, version);
    if (found === null) throw new Error('A version that was just proposed is not there');
    await appendLiveEvents(tx, ctx.workspaceId, [definitionEvent(ctx, version, 'proposed')]);
    return success(found);
  }),
);

/** A review that would be due before the version counts could never be kept. */
function faultOfDates({ effectiveAt, reviewBy }: DefinitionDraft, now: Date): DefinitionProblem | null {
  if (reviewBy === null) return null;
  const begin = Math.max(now.getTime(), effectiveAt === null ? 0 : Date.parse(effectiveAt));
  if (Date.parse(reviewBy) > begin) return null;
  return { path: 'reviewBy', message: 'The review date is over before the version begins to count. Choose a later one, or none.' };
}
