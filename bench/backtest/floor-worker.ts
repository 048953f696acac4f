import { parentPort, workerData } from 'node:worker_threads';
import type { History } from '#server/backtest/columns.ts';
import type { ReplayTask } from '#server/backtest/replay/protocol.ts';

/** The least that a replay can be: each person's columns are read, once a version, and nothing is made of them but a sum. */
const { history, versions }: { history: History; versions: number } = workerData;

parentPort?.on('message', ({ from, to }: ReplayTask) => {
  let sum = 0;
  for (let version = 0; version < versions; version += 1) for (let person = from; person < to; person += 1) sum += readPerson(person);
  parentPort?.postMessage(sum);
});

function readPerson(person: number): number {
  const { people, segments, person: own, account: shared } = history;
  let sum = people.knownSince[person] ?? 0;
  for (const { values } of own.values()) sum += values[person] ?? 0;
  const account = people.accounts[person] ?? 0;
  if (account > 0) for (const { values } of shared.values()) sum += values[account - 1] ?? 0;
  const segment = segments[people.segments[person] ?? 0];
  const end = people.ends[person] ?? 0;
  if (segment !== undefined)
    for (let event = people.starts[person] ?? 0; event < end; event += 1) sum += (segment.times[event] ?? 0) + (segment.kinds[event] ?? 0);
  return sum;
}
