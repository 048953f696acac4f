import * as z from 'zod/mini';
import { Id } from '#lib/contract/primitives.ts';
import { findFeedbackItems, listFeedbackItems } from '#server/store/feedback-items.ts';
import { failure, success, verb } from './verb.ts';

/**
 * Verdicts, newest first. The cursor names the last verdict of the page before; it is looked up in the caller's own workspace, so that one
 * of another workspace, or a changed one, leads nowhere.
 */
export const listFeedback = verb('listFeedback', async (ctx, { cursor, limit, verdict, answered, trigger, origin }) => {
  const after = cursor === undefined ? null : readCursor(cursor);
  return ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    if (cursor !== undefined && (after === null || (await findFeedbackItems(tx, ctx.workspaceId, [after])).length === 0))
      return failure('badRequest', 'This place in the list is no longer there. Start again from the first page.', 'cursor');
    const found = await listFeedbackItems(tx, ctx.workspaceId, { verdict, answered, trigger, origin }, { after, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return success({ items, next: found.length > limit && last !== undefined ? writeCursor(last.id) : null });
  });
});

function writeCursor(feedbackId: string): string {
  return Buffer.from(feedbackId.replaceAll('-', ''), 'hex').toString('base64url');
}

function readCursor(cursor: string): string | null {
  const hex = Buffer.from(cursor, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return z.safeParse(Id, id).success ? id : null;
}
