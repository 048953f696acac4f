import { findBacktestRun } from '#server/store/backtest-runs.ts';
import { giveUpDeadRuns, NO_SUCH_RUN } from './backtest-access.ts';
import { failure, success, verb } from './verb.ts';

export const getBacktest = verb('getBacktest', (ctx, { id }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    await giveUpDeadRuns(tx, ctx);
    const run = await findBacktestRun(tx, ctx.workspaceId, id);
    return run === null ? failure('notFound', NO_SUCH_RUN, 'id') : success(run);
  }),
);
