import type { BacktestRun } from '#lib/contract/backtest.ts';
import type { LiveEvent } from '#lib/contract/live.ts';
import type { Backtests } from '#server/backtest/create-backtests.ts';
import { failSilentBacktests } from '#server/store/backtest-runs.ts';
import type { Tx } from '#server/store/db.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import type { ServiceContext } from './context.ts';

/** What the verbs of backtests get: the one who carries runs out. */
export type BacktestContext = ServiceContext & { backtests: Backtests };

/** A run speaks every second; silent for so long, its process has died. */
const SILENT_SECONDS = 20;

/** Gives up the runs whose process has died, so that what is read next is true. */
export async function giveUpDeadRuns(tx: Tx, ctx: Pick<ServiceContext, 'workspaceId' | 'now' | 'newId'>): Promise<void> {
  const at = ctx.now().toISOString();
  const failed = await failSilentBacktests(tx, ctx.workspaceId, { silentSeconds: SILENT_SECONDS, at, message: DIED });
  const events = failed.map((runId) => backtestEvent(ctx, runId));
  await appendLiveEvents(tx, ctx.workspaceId, events);
}

const DIED = 'The server ended before the backtest was done. Start it again.';

/** The message by which open screens hear that a run has moved on. */
export function backtestEvent(ctx: Pick<ServiceContext, 'now' | 'newId'>, runId: BacktestRun['id']): LiveEvent {
  return { id: ctx.newId(), at: ctx.now().toISOString(), body: { kind: 'backtest', runId } };
}

export const NO_SUCH_RUN = 'There is no such backtest in this workspace.';
