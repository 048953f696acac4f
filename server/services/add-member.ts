import { insertAudit } from '#server/store/audit-log.ts';
import { insertMember } from '#server/store/members.ts';
import type { ServiceContext, Users } from './context.ts';
import { usualSide } from './member-side.ts';
import { failure, success, verb } from './verb.ts';

/** Adds a member. Someone who can sign in already keeps their password: the one given here counts for a new user only. */
export const addMember = verb<'addMember', ServiceContext & { users: Users }>(
  'addMember',
  async (ctx, { name, email, role, side = usualSide(role), password }) => {
    if (role === 'rep' && side !== null) return failure('badRequest', 'Reps sign for no side. Choose another role, or no side.', 'side');
    const address = email.toLowerCase();
    const userId = await ctx.users.ensure({ name, email: address, password });
    const at = ctx.now().toISOString();
    const member = { id: ctx.newId(), name, email: address, role, side, active: true, createdAt: at };
    const added = await ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
      if (!(await insertMember(tx, ctx.workspaceId, { ...member, userId }))) return false;
      await insertAudit(tx, ctx.workspaceId, {
        id: ctx.newId(),
        at,
        memberId: ctx.member.id,
        action: 'member.added',
        targetId: member.id,
        detail: { role, side },
      });
      return true;
    });
    return added ? success(member) : failure('conflict', 'Someone with this e-mail address is a member already.', 'email');
  },
);
