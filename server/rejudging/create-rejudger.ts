import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Log } from '#server/log.ts';
import type { Connection } from '#server/store/connection.ts';
import type { Store } from '#server/store/db.ts';
import { failRejudgeRun, listWorkspacesToRejudge } from '#server/store/rejudge-runs.ts';
import type { RejudgeReport, RejudgeTask } from './worker.ts';

export type RejudgerOptions = {
  store: Store;
  connection: Connection;
  log: Log;
  now: () => Date;
  /** This node, for as long as it runs. */
  holder: string;
  /** The database is this node's own: what a node of before has left is gone on with at once, and its processes that only read give way. */
  isAlone: boolean;
  /** How often it looks for work, in milliseconds. */
  pollMs?: number;
};

const USUAL_POLL_MS = 1_000;
/** Failures of a workspace's run, one after the other, until it is given up. */
const MOST_FAILURES = 5;

/** Goes on with the runs of every workspace, one after the other, each in a thread of its own, until it is stopped; begins at once. */
export function createRejudger(options: RejudgerOptions): { stop(): Promise<void> } {
  const { store, log, now, isAlone, pollMs = USUAL_POLL_MS } = options;
  const stopping = new AbortController();
  const failures = new Map<string, number>();

  async function look(): Promise<void> {
    for (const workspaceId of await store.aboveWorkspaces((tx) => listWorkspacesToRejudge(tx, isAlone))) {
      if (stopping.signal.aborted) return;
      const report = await runThread({ ...options, workspaceId }, stopping.signal);
      if ('end' in report) {
        failures.delete(workspaceId);
        if (report.end === 'done') log.info({ workspaceId }, 'everybody is judged under the new version');
        continue;
      }
      if (stopping.signal.aborted) return;
      const times = (failures.get(workspaceId) ?? 0) + 1;
      failures.set(workspaceId, times);
      log.warn({ workspaceId, times, reason: report.failed }, 're-judging failed; it goes on soon');
      if (times < MOST_FAILURES) continue;
      failures.delete(workspaceId);
      await store.inWorkspace(workspaceId, (tx) => failRejudgeRun(tx, workspaceId, now().toISOString()));
    }
  }

  let looking: Promise<void> = Promise.resolve();
  let next: NodeJS.Timeout | null = null;
  function lookAgain(): void {
    looking = look()
      .catch((error: unknown) => log.warn({ err: error }, 're-judging: the database could not be read; the next look comes soon'))
      .finally(() => {
        if (!stopping.signal.aborted) next = setTimeout(lookAgain, pollMs).unref();
      });
  }
  lookAgain();

  return {
    async stop() {
      stopping.abort();
      if (next !== null) clearTimeout(next);
      await looking;
    },
  };
}

async function runThread(options: RejudgerOptions & { workspaceId: string }, signal: AbortSignal): Promise<RejudgeReport> {
  const { connection, workspaceId, holder, isAlone } = options;
  const task: RejudgeTask = { connection, workspaceId, holder, isAlone };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
  const stop = () => worker.postMessage('stop');
  signal.addEventListener('abort', stop, { once: true });
  let report: RejudgeReport = { failed: 'The thread ended without a word.' };
  worker.on('message', (told: RejudgeReport) => {
    report = told;
  });
  worker.on('error', (error) => {
    report = { failed: String(error) };
  });
  await once(worker, 'exit');
  signal.removeEventListener('abort', stop);
  return report;
}
