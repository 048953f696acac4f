import type { BacktestRun } from '#lib/contract/backtest.ts';
import type { TestApi } from './api.ts';
import { until } from './until.ts';
import type { TestWorkspace } from './workspace.ts';

/** A backtest of a body to its end. Throws where it does not come to one. */
export async function backtested(api: TestApi, ws: Pick<TestWorkspace, 'users'>, body: unknown, name = 'Draft'): Promise<BacktestRun> {
  const { value } = await api.call('startBacktest', ws.users.marketer, { name, body });
  return endOfBacktest(api, ws, value.id);
}

export function endOfBacktest(api: TestApi, ws: Pick<TestWorkspace, 'users'>, id: string): Promise<BacktestRun> {
  return until('the backtest to end', async () => {
    const { value } = await api.call('getBacktest', ws.users.marketer, { id });
    return value.finishedAt === null ? null : value;
  });
}
