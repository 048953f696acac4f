import { findFeedbackItems, listFeedbackItems } from '#server/store/feedback-items.ts';
import { LOST_CURSOR, readCursor, writeCursor } from './id-cursor.ts';
import { failure, success, verb } from './verb.ts';

/**
 * Verdicts, newest first. The cursor names the last verdict of the page before; it is looked up in the caller's own workspace, so that one
 * of another workspace, or a changed one, leads nowhere.
 */
export const listFeedback = verb('listFeedback', async (ctx, { cursor, limit, verdict, answered, trigger, origin }) => {
  const after = cursor === undefined ? null : readCursor(cursor);
  return ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    if (cursor !== undefined && (after === null || (await findFeedbackItems(tx, ctx.workspaceId, [after])).length === 0))
      return failure('badRequest', LOST_CURSOR, 'cursor');
    const found = await listFeedbackItems(tx, ctx.workspaceId, { verdict, answered, trigger, origin }, { after, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return success({ items, next: found.length > limit && last !== undefined ? writeCursor(last.id) : null });
  });
});
