import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { History } from '../columns.ts';
import { buffersOf } from './handed-over.ts';
import type { ReplayMessage, ReplayTask } from './protocol.ts';
import { createReplay } from './replay-people.ts';
import type { Versions } from './versions.ts';

/** A thread that replays the ranges of people that it is given, one after the other. */
function main(): void {
  giveWay();
  const { history, versions }: { history: History; versions: Versions } = workerData;
  const replay = createReplay(history, versions);
  parentPort?.on('message', ({ from, to }: ReplayTask) => {
    const part = replay(from, to);
    parentPort?.postMessage({ from, to, part } satisfies ReplayMessage, buffersOf(part.handedOver));
  });
}

/** Those who look at records come first: on Linux a priority is a thread's own, elsewhere it is the whole process's. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(BELOW_NORMAL);
}
const BELOW_NORMAL = 5;

main();
