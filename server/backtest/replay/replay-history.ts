import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { History } from '../columns.ts';
import type { HandedOver } from './handed-over.ts';
import type { ReplayMessage, ReplayTask } from './protocol.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';
import { compareTriggers, type Versions } from './versions.ts';

export type Replayed = { tally: Tally /** In the order of the people. */; handedOver: readonly HandedOver[] };

export type ReplayOptions = {
  signal: AbortSignal;
  /** Hears the part that is done, from 0 to 1. */
  onProgress: (done: number) => void;
  threads?: number;
};

/** Few enough that a thread answers several times a second, many enough that messages cost nothing. */
const PEOPLE_AT_ONCE = 2_000;
const MOST_THREADS = 8;

/** Replays a history under both versions in threads of their own. Rejects with the signal's reason as soon as it is aborted. */
export async function replayHistory(history: History, versions: Versions, options: ReplayOptions): Promise<Replayed> {
  options.signal.throwIfAborted();
  const { count } = history.people;
  const tasks = Math.ceil(count / PEOPLE_AT_ONCE);
  const threads = Math.min(tasks, options.threads ?? Math.min(availableParallelism(), MOST_THREADS));
  const tally = emptyTally(compareTriggers(versions).length);
  const handedOver: HandedOver[] = [];
  let next = 0;
  let done = 0;

  const take = (): ReplayTask | null => {
    if (next === tasks) return null;
    const from = next * PEOPLE_AT_ONCE;
    next += 1;
    return { from, to: Math.min(count, from + PEOPLE_AT_ONCE) };
  };
  const keep = ({ from, part }: ReplayMessage) => {
    addTally(tally, part.tally);
    handedOver[from / PEOPLE_AT_ONCE] = part.handedOver;
    done += 1;
    options.onProgress(done / tasks);
  };

  const workers = Array.from({ length: threads }, () => new Worker(WORKER, { workerData: { history, versions }, execArgv: [] }));
  try {
    await aborted(options.signal, Promise.all(workers.map((worker) => work(worker, take, keep))));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return { tally, handedOver };
}

const WORKER = new URL('./worker.ts', import.meta.url);

/** Gives a thread one task after the other until none is left. */
function work(worker: Worker, take: () => ReplayTask | null, keep: (message: ReplayMessage) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = () => {
      const task = take();
      if (task === null) resolve();
      else worker.postMessage(task);
    };
    worker.on('message', (message: ReplayMessage) => {
      keep(message);
      next();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('A thread of the backtest ended before its work was done.')));
    next();
  });
}

function aborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
