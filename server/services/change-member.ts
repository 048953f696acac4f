import type { Role, Side } from '#lib/contract/vocabulary.ts';
import type { Member } from '#lib/contract/workspace.ts';
import { insertAudit } from '#server/store/audit-log.ts';
import { findMember, lockActiveAdmins, updateMember } from '#server/store/members.ts';
import { usualSide } from './member-side.ts';
import { failure, success, verb } from './verb.ts';

/** Changes a role or the side that a member signs for, or takes access away. The last active admin stays. */
export const changeMember = verb('changeMember', (ctx, { id, role, side, active }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const admins = await lockActiveAdmins(tx, ctx.workspaceId);
    const member = await findMember(tx, ctx.workspaceId, id);
    if (member === null) return failure('notFound', 'There is no such member in this workspace.');
    const changed = { ...withRole(member, role ?? member.role, side), active: active ?? member.active };
    if (changed.role === 'rep' && changed.side !== null)
      return failure('badRequest', 'Reps sign for no side. Choose another role, or no side.', 'side');
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
      detail: { role: changed.role, side: changed.side, active: changed.active },
    });
    return success(changed);
  }),
);

/** Who leaves the reps gets the usual side of the new role, who joins them loses theirs; everyone else keeps what they have. */
function withRole(member: Member, role: Role, side: Side | null | undefined): Member {
  if (side !== undefined) return { ...member, role, side };
  if (role === 'rep') return { ...member, role, side: null };
  return { ...member, role, side: member.role === 'rep' ? usualSide(role) : member.side };
}
