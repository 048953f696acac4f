import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { uuidv7 } from 'uuidv7';
import type { Connection } from '#server/store/connection.ts';
import { createStore } from '#server/store/create-store.ts';
import { type RunEnd, runRejudging } from './run-rejudging.ts';

/** What the thread is told when it starts. `holder`: its node; `isAlone`: the database is this node's own. */
export type RejudgeTask = { connection: Connection; workspaceId: string; holder: string; isAlone: boolean };

/** What it tells when it ends. */
export type RejudgeReport = { end: RunEnd } | { failed: string };

/** A thread of its own, with connections of its own, so that judging everybody takes no turn from those who look at records. */
async function main(): Promise<void> {
  const { connection, isAlone, ...task }: RejudgeTask = workerData;
  giveWay();
  const stopping = new AbortController();
  parentPort?.once('message', () => stopping.abort());
  const store = createStore({ connection, isOwnDatabase: isAlone, poolSize: 2 });
  const report: RejudgeReport = await runRejudging({
    ...task,
    force: isAlone,
    store,
    now: () => new Date(),
    newId: uuidv7,
    signal: stopping.signal,
  }).then(
    (end) => ({ end }),
    (error: unknown) => ({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  await store.close();
  parentPort?.postMessage(report);
  parentPort?.close();
}

/** On Linux a priority is a thread's own; elsewhere it is the whole process's. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(BELOW_NORMAL);
}
const BELOW_NORMAL = 10;

await main();
