import { insertAudit } from '#server/store/audit-log.ts';
import { findMember, lockActiveAdmins, updateMember } from '#server/store/members.ts';
import { failure, success, verb } from './verb.ts';

/** Changes a role or takes access away. The last active admin stays. */
export const changeMember = verb('changeMember', (ctx, { id, role, active }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const admins = await lockActiveAdmins(tx, ctx.workspaceId);
    const member = await findMember(tx, ctx.workspaceId, id);
    if (member === null) return failure('notFound', 'There is no such member in this workspace.');
    const changed = { ...member, role: role ?? member.role, active: active ?? member.active };
    const staysAdmin = changed.active && changed.role === 'admin';
    if (!staysAdmin && admins.length === 1 && admins[0] === id)
      return failure('conflict', 'This is the only admin. Make another member an admin first.');
    await updateMember(tx, ctx.workspaceId, changed);
    await insertAudit(tx, ctx.workspaceId, {
      id: ctx.newId(),
      at: ctx.now().toISOString(),
      memberId: ctx.member.id,
      action: 'member.changed',
      targetId: id,
      detail: { role: changed.role, active: changed.active },
    });
    return success(changed);
  }),
);
