import { listMembers as readMembers } from '#server/store/members.ts';
import { success, verb } from './verb.ts';

export const listMembers = verb('listMembers', async (ctx) => {
  const members = await ctx.store.inWorkspace(ctx.workspaceId, (tx) => readMembers(tx, ctx.workspaceId));
  return success({ members });
});
