import { insertAudit } from '#server/store/audit-log.ts';
import { lockFeedbackStatus, writeFeedbackStatus } from '#server/store/feedback.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { insertReply } from '#server/store/replies.ts';
import { failure, success, verb } from './verb.ts';

/** Marketing's answer. Answering again adds another answer; the last one shows on the record. */
export const replyToFeedback = verb('replyToFeedback', (ctx, { id, text, outcome }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const status = await lockFeedbackStatus(tx, ctx.workspaceId, id);
    if (status === null) return failure('notFound', 'There is no such verdict in this workspace.');
    if (status === 'withdrawn') return failure('conflict', 'The rep has taken this verdict back, so there is nothing left to answer.');
    const at = ctx.now().toISOString();
    const reply = { text, by: ctx.member.name, at };
    await insertReply(tx, ctx.workspaceId, { id: ctx.newId(), feedbackId: id, memberId: ctx.member.id, outcome, text, at });
    await writeFeedbackStatus(tx, ctx.workspaceId, id, outcome);
    await insertAudit(tx, ctx.workspaceId, {
      id: ctx.newId(),
      at,
      memberId: ctx.member.id,
      action: 'feedback.answered',
      targetId: id,
      detail: { outcome },
    });
    await appendLiveEvents(tx, ctx.workspaceId, [{ id: ctx.newId(), at, body: { kind: 'reply', feedbackId: id, reply } }]);
    return success(reply);
  }),
);
