import { readBuyingRoles } from '#server/store/buying-roles.ts';
import { success, verb } from './verb.ts';

export const getBuyingRoles = verb('getBuyingRoles', async (ctx) =>
  success(await ctx.store.inWorkspace(ctx.workspaceId, (tx) => readBuyingRoles(tx, ctx.workspaceId))),
);
