import { findBacktestRun, insertBacktestRun, listOpenBacktests } from '#server/store/backtest-runs.ts';
import { contentHash, findActiveDefinition } from '#server/store/definitions.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { type BacktestContext, backtestEvent, giveUpDeadRuns } from './backtest-access.ts';
import { checkedBody } from './checked-body.ts';
import { failure, success, verb } from './verb.ts';

/**
 * Starts a run, or answers with the one that does the same thing already. One is carried out at a time in a workspace and one more may wait:
 * who wants a third is told so.
 */
export const startBacktest = verb<'startBacktest', BacktestContext>('startBacktest', async (ctx, { name, body: sent }) => {
  const body = checkedBody(sent);
  if (!body.ok) return body;
  const id = ctx.newId();
  const started = await ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    await giveUpDeadRuns(tx, ctx);
    const active = await findActiveDefinition(tx, ctx.workspaceId);
    const activeVersion = active?.ref.version ?? null;
    const hash = contentHash(body.value);
    const open = await listOpenBacktests(tx, ctx.workspaceId);
    const same = open.find((run) => run.draftHash === hash && run.activeVersion === activeVersion);
    if (same !== undefined) return success(same);
    const run = { id, draftName: name, draftBody: body.value, activeVersion, startedBy: ctx.member.id, startedAt: ctx.now().toISOString() };
    if (!(await insertBacktestRun(tx, ctx.workspaceId, run))) return failure('conflict', BUSY);
    await appendLiveEvents(tx, ctx.workspaceId, [backtestEvent(ctx, id)]);
    const stored = await findBacktestRun(tx, ctx.workspaceId, id);
    return stored === null ? failure('conflict', BUSY) : success(stored);
  });
  if (started.ok && started.value.id === id) ctx.backtests.add(ctx.workspaceId, id);
  return started;
});

const BUSY = 'Another backtest waits for its turn already. Wait until it has begun, or cancel it, then start again.';
