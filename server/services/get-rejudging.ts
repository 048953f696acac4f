import { findRejudging } from '#server/store/rejudge-runs.ts';
import { success, verb } from './verb.ts';

/** How far the judging of everybody under the newest version has come. */
export const getRejudging = verb('getRejudging', async (ctx) =>
  success({ rejudging: await ctx.store.inWorkspace(ctx.workspaceId, (tx) => findRejudging(tx, ctx.workspaceId)) }),
);
