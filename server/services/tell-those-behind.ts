import type { DefinitionVersion } from '#lib/contract/agreement.ts';
import type { LiveEvent } from '#lib/contract/live.ts';
import type { Tx } from '#server/store/db.ts';
import type { StoredDefinition } from '#server/store/definitions.ts';
import { lockFeedbackStatus, writeFeedbackStatus } from '#server/store/feedback.ts';
import { findFeedbackItems } from '#server/store/feedback-items.ts';
import { insertReply } from '#server/store/replies.ts';
import { changesFor } from './definition-changes.ts';
import type { Outside } from './definition-record.ts';
import { youSaidWeChanged } from './you-said.ts';

/** Answers the verdicts behind a version that became active: “you said, we changed”, in the name of who signed for marketing. One that was taken back is left alone. */
export async function tellThoseBehind(
  tx: Tx,
  ctx: Outside,
  version: DefinitionVersion,
  before: StoredDefinition | null,
): Promise<LiveEvent[]> {
  const author = version.signatures.find((signature) => signature.side === 'marketing');
  if (author === undefined || version.feedback.length === 0) return [];
  const ids = version.feedback.map((behind) => behind.feedbackId);
  const triggers = new Map((await findFeedbackItems(tx, ctx.workspaceId, ids)).map((item) => [item.id, item.triggers.map(({ id }) => id)]));
  const at = ctx.now().toISOString();
  const events: LiveEvent[] = [];
  for (const behind of version.feedback) {
    const { feedbackId } = behind;
    const status = await lockFeedbackStatus(tx, ctx.workspaceId, feedbackId);
    if (status === null || status === 'withdrawn') continue;
    const changes = before === null ? [] : changesFor(before.body, version.body, triggers.get(feedbackId) ?? []);
    const text = youSaidWeChanged(behind, changes, version.version);
    const reply = { id: ctx.newId(), feedbackId, memberId: author.memberId, outcome: 'actioned' as const, text, at };
    await insertReply(tx, ctx.workspaceId, reply);
    await writeFeedbackStatus(tx, ctx.workspaceId, feedbackId, 'actioned');
    events.push({ id: ctx.newId(), at, body: { kind: 'reply', feedbackId, reply: { text, by: author.memberName, at } } });
  }
  return events;
}
