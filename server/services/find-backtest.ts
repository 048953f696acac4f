import { findBacktestByContent } from '#server/store/backtest-runs.ts';
import { giveUpDeadRuns } from './backtest-access.ts';
import { success, verb } from './verb.ts';

export const findBacktest = verb('findBacktest', (ctx, { contentHash }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    await giveUpDeadRuns(tx, ctx);
    return success({ run: await findBacktestByContent(tx, ctx.workspaceId, contentHash) });
  }),
);
