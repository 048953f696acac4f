import { insertAudit } from '#server/store/audit-log.ts';
import { findPersonCard } from '#server/store/people.ts';
import { addressOf, insertRecordLinks } from '#server/store/record-links.ts';
import { matchRecord } from './match-record.ts';
import { readContext } from './read-context.ts';
import { failure, success, verb } from './verb.ts';

/** Remembers a rep's word on whom a record stands for; null: for nobody known. It stands over every other way to match. */
export const linkRecord = verb('linkRecord', (ctx, { record, personId }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    if (personId !== null && (await findPersonCard(tx, ctx.workspaceId, personId)) === null)
      return failure('notFound', 'There is no such person in this workspace.', 'personId');
    const at = ctx.now().toISOString();
    const link = { id: ctx.newId(), ...addressOf(record), personId, accountId: null, memberId: ctx.member.id, createdAt: at };
    await insertRecordLinks(tx, ctx.workspaceId, [{ ...link, method: personId === null ? 'forgotten' : 'chosen' }]);
    await insertAudit(tx, ctx.workspaceId, {
      id: ctx.newId(),
      at,
      memberId: ctx.member.id,
      action: personId === null ? 'record.forgotten' : 'record.chosen',
      targetId: personId,
      detail: { crm: record.crm, linkId: link.id },
    });
    return success(await readContext(tx, ctx, record, await matchRecord(tx, ctx, record, undefined)));
  }),
);
