import { writeSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import { runRejudging } from '#server/rejudging/run-rejudging.ts';
import { createStore } from '#server/store/create-store.ts';
import type { Store } from '#server/store/db.ts';

/**
 * What a server's thread does about a run, as a process of its own so that it can be killed: it goes on with the run of a workspace until it
 * is done, in small steps. Takes connection and workspace as JSON; prints a line for each step: before a transaction, before its commit, after it.
 */
const { connection, workspaceId } = JSON.parse(process.argv[2] ?? '{}');
const real = createStore({ connection });
const store: Store = {
  ...real,
  async inWorkspace(id, work) {
    print('before');
    const result = await real.inWorkspace(id, async (tx) => {
      const worked = await work(tx);
      print('within');
      return worked;
    });
    print('after');
    return result;
  },
};
const pace = { first: 100, most: 400, changed: 40 };
const signal = new AbortController().signal;
await runRejudging({ store, workspaceId, now: () => new Date(), newId: uuidv7, holder: uuidv7(), force: true, signal, pace });
await store.close();

function print(line: string): void {
  writeSync(1, `${line}\n`);
}
