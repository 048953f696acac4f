import { hasDefinitionAudit, listDefinitionAudit as readAudit } from '#server/store/audit-log.ts';
import { auditSentence } from './audit-sentence.ts';
import { LOST_CURSOR, readCursor, writeCursor } from './id-cursor.ts';
import { failure, success, verb } from './verb.ts';

export const listDefinitionAudit = verb('listDefinitionAudit', async (ctx, { cursor, limit }) => {
  const after = cursor === undefined ? null : readCursor(cursor);
  return ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    if (cursor !== undefined && (after === null || !(await hasDefinitionAudit(tx, ctx.workspaceId, after))))
      return failure('badRequest', LOST_CURSOR, 'cursor');
    const found = await readAudit(tx, ctx.workspaceId, { after, limit: limit + 1 });
    const items = found.slice(0, limit).map((row) => {
      const { id, at, memberName, action, detail } = row;
      return { id, at, memberName, action: action.replace('definition.', ''), sentence: auditSentence(action, detail) };
    });
    const last = items.at(-1);
    return success({ items, next: found.length > limit && last !== undefined ? writeCursor(last.id) : null });
  });
});
