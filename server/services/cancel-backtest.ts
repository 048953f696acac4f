import { endBacktest, findBacktestRun } from '#server/store/backtest-runs.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { type BacktestContext, backtestEvent, NO_SUCH_RUN } from './backtest-access.ts';
import { failure, success, verb } from './verb.ts';

/** Ends a run in the database first: whichever process carries it out then gives it up. */
export const cancelBacktest = verb<'cancelBacktest', BacktestContext>('cancelBacktest', async (ctx, { id }) => {
  const cancelled = await ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const message = `Cancelled by ${ctx.member.name}.`;
    const isEnded = await endBacktest(tx, ctx.workspaceId, id, ctx.now().toISOString(), { state: 'cancelled', message });
    if (isEnded) await appendLiveEvents(tx, ctx.workspaceId, [backtestEvent(ctx, id)]);
    const run = await findBacktestRun(tx, ctx.workspaceId, id);
    return run === null ? failure('notFound', NO_SUCH_RUN, 'id') : success(run);
  });
  if (cancelled.ok) ctx.backtests.stop(id);
  return cancelled;
});
