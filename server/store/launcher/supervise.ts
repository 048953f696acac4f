import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseBootError } from '../boot-error.ts';
import { isGone, type LaunchPlan, launchPostgres } from './postgres-process.ts';
import { findPostmaster, isOtherProgram, type Postmaster, readPostmaster } from './postmaster.ts';

export type SupervisionEvent =
  | { kind: 'started' | 'adopted' | 'died' | 'restarted'; pid: number }
  | { kind: 'restartFailed'; error: unknown };

export type Supervisor = {
  adopted: boolean;
  pid(): number | null;
  /** Stops watching; the database itself is left as it is. */
  end(): Promise<void>;
};

/** Adopts the PostgreSQL that runs on the cluster or starts one, and starts it again whenever it dies. */
export async function supervise(plan: LaunchPlan, onEvent: (event: SupervisionEvent) => void): Promise<Supervisor> {
  const adopted = await readyPostmaster(plan.cluster);
  let current: Watched = adopted !== null ? { pid: adopted.pid, child: null } : await launch(plan);
  let up = true;
  const ending = new AbortController();
  onEvent({ kind: adopted !== null ? 'adopted' : 'started', pid: current.pid });

  async function restart(): Promise<void> {
    for (let tries = 0; !ending.signal.aborted; tries += 1) {
      try {
        current = await launch(plan);
        up = true;
        onEvent({ kind: 'restarted', pid: current.pid });
        return;
      } catch (error) {
        onEvent({ kind: 'restartFailed', error });
        await pause(Math.min(250 * 2 ** tries, LONGEST_PAUSE_MS), ending.signal);
      }
    }
  }

  async function watch(): Promise<void> {
    for (;;) {
      await gone(current, plan.cluster, ending.signal);
      if (ending.signal.aborted) return;
      up = false;
      onEvent({ kind: 'died', pid: current.pid });
      await restart();
    }
  }

  const watching = watch();
  return {
    adopted: adopted !== null,
    pid: () => (up ? current.pid : null),
    async end() {
      ending.abort();
      await watching;
    },
  };
}

/** A child tells of its own end; one that was adopted has to be looked at. */
type Watched = { pid: number; child: ChildProcess | null };

const LONGEST_PAUSE_MS = 5_000;
const LOOK_EVERY_MS = 100;

/** Resolves when the server has ended, or at once when the watch is called off. Never keeps the process alive by itself. */
async function gone({ pid, child }: Watched, cluster: string, off: AbortSignal): Promise<void> {
  if (child === null) {
    while (!off.aborted && findPostmaster(cluster)?.pid === pid) await pause(LOOK_EVERY_MS, off);
  } else if (!hasExited(child)) {
    await once(child, 'exit', { signal: off }).catch(() => {});
  }
}

async function pause(ms: number, off: AbortSignal): Promise<void> {
  await delay(ms, undefined, { ref: false, signal: off }).catch(() => {});
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The server that is there and takes connections; waits for one that is starting, and for the end of one that is stopping. */
async function readyPostmaster(cluster: string): Promise<Postmaster | null> {
  for (;;) {
    const found = findPostmaster(cluster);
    if (found === null || found.status === 'ready') return found;
    if (found.status === 'stopping') {
      await isGone(found.pid, cluster, Number.POSITIVE_INFINITY);
      return null;
    }
    await delay(LOOK_EVERY_MS);
  }
}

/** Processes of a database that was killed end within moments; until then a new one is refused the shared memory. */
const OLD_PROCESSES_MS = 15_000;

async function launch(plan: LaunchPlan): Promise<Watched> {
  removeForeignPidFile(plan.cluster);
  const deadline = performance.now() + OLD_PROCESSES_MS;
  for (;;) {
    try {
      const child = await launchPostgres(plan);
      return { pid: child.pid ?? 0, child };
    } catch (error) {
      const stillThere = error instanceof DatabaseBootError && /shared memory block|lock file .* already exists/.test(error.message);
      if (!stillThere || performance.now() > deadline) throw error;
      await delay(LOOK_EVERY_MS);
    }
  }
}

/** After a crash the process id in the file may belong to another program by now, and PostgreSQL would wait for that one for ever. */
function removeForeignPidFile(cluster: string): void {
  const left = readPostmaster(cluster);
  if (left !== null && isOtherProgram(left.pid, cluster)) rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}
