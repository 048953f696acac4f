import { totalmem } from 'node:os';
import { carryOut } from './carry-out.ts';
import { createHistoryCache } from './history-cache.ts';
import { type RunDeps, startRun } from './run.ts';

/** Carries runs out, one after the other, beside everything else that this process does. */
export type Backtests = {
  /** A run waits in the queue: its turn comes by itself. */
  add(workspaceId: string, runId: string): void;
  /** Stops a run of this process at once; a run of another process learns within a second that it was ended. */
  stop(runId: string): void;
};

/** @param deps `stopping` aborts when the server stops. */
export function createBacktests(deps: RunDeps & { stopping: AbortSignal; mostBytes?: number }): Backtests {
  const cache = createHistoryCache(deps.store, deps.mostBytes ?? totalmem() * MEMORY_SHARE);
  const open = new Map<string, AbortController>();
  let before: Promise<void> = Promise.resolve();

  return {
    add(workspaceId, runId) {
      const stop = new AbortController();
      const signal = AbortSignal.any([stop.signal, deps.stopping]);
      open.set(runId, stop);
      const run = startRun(deps, { workspaceId, runId, stop, signal });
      before = before.then(() => run.finish((own) => carryOut(deps.store, cache, own))).finally(() => open.delete(runId));
    },
    stop: (runId) => open.get(runId)?.abort(),
  };
}

/** Share of the machine's memory that histories may take. */
const MEMORY_SHARE = 0.25;
