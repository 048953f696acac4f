import { roleProblem } from '#lib/journey/account/check-roles.ts';
import { insertAudit } from '#server/store/audit-log.ts';
import { insertBuyingRoles } from '#server/store/buying-roles.ts';
import { failure, success, verb } from './verb.ts';

/** Changes the roles that the workspace looks for. What was there before stays in the table, with who changed it and when. */
export const putBuyingRoles = verb('putBuyingRoles', async (ctx, { roles }) => {
  const problem = roleProblem(roles);
  if (problem !== null) return failure('badRequest', problem.message, problem.path);
  const at = ctx.now().toISOString();
  await ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    await insertBuyingRoles(tx, ctx.workspaceId, { id: ctx.newId(), roles, memberId: ctx.member.id, at });
    await insertAudit(tx, ctx.workspaceId, {
      id: ctx.newId(),
      at,
      memberId: ctx.member.id,
      action: 'buyingRoles.changed',
      targetId: null,
      detail: { roles: roles.map(({ id }) => id).join(' ') },
    });
  });
  return success({ roles, changedBy: ctx.member.name, changedAt: at });
});
