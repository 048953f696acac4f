import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { History } from '#server/backtest/columns.ts';
import { replayHistory } from '#server/backtest/replay/replay-history.ts';
import type { Versions } from '#server/backtest/replay/versions.ts';

const PEOPLE_AT_ONCE = 2_000;

/** Milliseconds on the clock, and of all cores together: on a busy machine only the latter can be held against another day's. */
export type Took = { wall: number; cpu: number };

/** What a replay takes, from starting its threads to ending them. */
export async function timeReplay(history: History, versions: Versions): Promise<Took> {
  const took = stopwatch();
  const { tally } = await replayHistory(history, versions, { signal: new AbortController().signal, onProgress: () => {} });
  if (tally.all.people !== history.people.count) throw new Error('Not everybody was replayed.');
  return took();
}

/** What as many threads take that only read the same columns as often. */
export async function timeFloor(history: History, { active }: Versions): Promise<Took> {
  const took = stopwatch();
  const versions = active === null ? 1 : 2;
  let next = 0;
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(FLOOR, { workerData: { history, versions } }));
  const give = (worker: Worker): boolean => {
    if (next >= history.people.count) return false;
    worker.postMessage({ from: next, to: Math.min(history.people.count, next + PEOPLE_AT_ONCE) });
    next += PEOPLE_AT_ONCE;
    return true;
  };
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          worker.once('error', reject);
          worker.on('message', () => {
            if (!give(worker)) resolve();
          });
          if (!give(worker)) resolve();
        }),
    ),
  );
  await Promise.all(workers.map((worker) => worker.terminate()));
  return took();
}

function stopwatch(): () => Took {
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - started, cpu: (user + system) / 1000 };
  };
}

const FLOOR = new URL('./floor-worker.ts', import.meta.url);
