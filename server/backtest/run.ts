import { setTimeout as delay } from 'node:timers/promises';
import type { BacktestResult } from '#lib/contract/backtest.ts';
import type { LiveEvent } from '#lib/contract/live.ts';
import type { Log } from '#server/log.ts';
import { type BacktestEnd, beatBacktest, beginBacktest, clearOldBacktests, endBacktest } from '#server/store/backtest-runs.ts';
import type { Store } from '#server/store/db.ts';
import { StoreUnavailable } from '#server/store/failures.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { TooMuchHistory } from './load/load-history.ts';

export type RunDeps = {
  store: Store;
  log: Log;
  now: () => Date;
  newId: () => string;
  /** Hears of every workspace in which a run has moved on. */
  onNews?: (workspaceId: string) => void;
};

/** A run while it is carried out. */
export type OpenRun = {
  workspaceId: string;
  runId: string;
  /** Aborts when the run was cancelled, or the server stops. */
  signal: AbortSignal;
  now: () => Date;
  /** @param progress of the whole, from 0 to 1. */
  tell(step: string, progress: number): void;
};

/** How often a run says that it is alive, and looks whether it was ended. */
const BEAT_MS = 1_000;
/** Runs that a workspace keeps. */
const KEPT = 50;

/** Keeps a run alive in the database from now on, and carries it out when `finish` is called. Neither ever rejects. */
export function startRun(
  deps: RunDeps,
  { workspaceId, runId, stop, signal }: { workspaceId: string; runId: string; stop: AbortController; signal: AbortSignal },
): { finish(work: (run: OpenRun) => Promise<BacktestResult>): Promise<void> } {
  const { store, log, now, newId } = deps;
  let at = { step: 'Waiting for its turn', progress: 0 };
  let told = '';
  let isBeating = false;

  const news = (): LiveEvent => ({ id: newId(), at: now().toISOString(), body: { kind: 'backtest', runId } });

  async function beat(): Promise<void> {
    if (isBeating) return;
    isBeating = true;
    const { step, progress } = at;
    const words = `${step} ${Math.floor(progress * 100)}`;
    try {
      const isOpen = await store.inWorkspace(workspaceId, async (tx) => {
        const alive = await beatBacktest(tx, workspaceId, runId, { step, progress });
        if (alive && words !== told) await appendLiveEvents(tx, workspaceId, [news()]);
        return alive;
      });
      if (!isOpen) stop.abort();
      if (words !== told) deps.onNews?.(workspaceId);
      told = words;
    } catch (error) {
      log.warn({ err: error, runId }, 'backtest: could not say how far it is; the next word comes soon');
    } finally {
      isBeating = false;
    }
  }

  async function end(how: BacktestEnd): Promise<void> {
    await store.inWorkspace(workspaceId, async (tx) => {
      if (!(await endBacktest(tx, workspaceId, runId, now().toISOString(), how))) return;
      await clearOldBacktests(tx, workspaceId, KEPT);
      await appendLiveEvents(tx, workspaceId, [news()]);
    });
    deps.onNews?.(workspaceId);
  }

  function tell(step: string, progress: number): void {
    at = { step, progress };
  }

  /** One run at a time in a workspace, whichever process carries it out. */
  async function begin(): Promise<void> {
    while (!(await store.inWorkspace(workspaceId, (tx) => beginBacktest(tx, workspaceId, runId)))) await delay(BEAT_MS, null, { signal });
  }

  const beats = setInterval(() => void beat(), BEAT_MS);
  beats.unref();
  return {
    async finish(work) {
      try {
        signal.throwIfAborted();
        await begin();
        const result = await work({ workspaceId, runId, signal, now, tell });
        signal.throwIfAborted();
        await end({ state: 'done', result });
      } catch (error) {
        // Who was cancelled has been ended already, with the words that belong to it.
        if (stop.signal.aborted) return;
        if (!signal.aborted) log.error({ err: error, runId }, 'backtest failed');
        await end({ state: 'failed', message: signal.aborted ? STOPPED : failureWords(error) }).catch((last: unknown) =>
          log.warn({ err: last, runId }, 'backtest: could not be ended; it is given up once it has been silent for a while'),
        );
      } finally {
        clearInterval(beats);
      }
    },
  };
}

const STOPPED = 'The server was stopped before the backtest was done. Start it again.';

function failureWords(error: unknown): string {
  if (error instanceof TooMuchHistory) return error.message;
  if (error instanceof StoreUnavailable) return 'The database could not be reached in time. Start the backtest again in a moment.';
  return 'Something went wrong on our side; it has been logged. Start the backtest again.';
}
