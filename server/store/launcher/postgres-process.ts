import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { findPostmaster, isAlive, readPostmaster } from './postmaster.ts';
import { logSince, startFailure } from './start-failure.ts';

export type LaunchPlan = {
  binaries: Binaries;
  cluster: string;
  log: string;
  account: Account;
  /** Where it listens: a private folder for its socket, or a TCP port on the loopback address. */
  listen: { socketFolder: string; port: number } | { socketFolder: null; port: number };
  /** Settings beside our own, for example `fsync: 'off'` in tests. */
  settings: Record<string, string>;
};

const START_TIMEOUT_MS = 120_000;
const POLL_MS = 20;

/** Starts PostgreSQL and resolves when it takes connections (after crash recovery, if that is due). */
export async function launchPostgres(plan: LaunchPlan): Promise<ChildProcess> {
  rotateLog(plan.log);
  const output = openSync(plan.log, 'a', 0o640);
  const logStart = statSync(plan.log).size;
  // Its own process group: Ctrl-C in the terminal must reach the server first, which stops the database last.
  const child = spawn(plan.binaries.postgres, postgresArguments(plan), {
    ...plan.account,
    cwd: plan.cluster,
    detached: true,
    stdio: ['ignore', output, output],
    env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC', LC_ALL: 'C' },
  });
  closeSync(output);
  let failure: Error | null = null;
  child.on('error', (error) => {
    failure = error;
  });
  child.unref();
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if (failure !== null || child.exitCode !== null || child.signalCode !== null) {
      throw startFailure(`${failure ?? ''}${logSince(plan.log, logStart)}`, plan.cluster);
    }
    const state = readPostmaster(plan.cluster);
    if (state?.pid === child.pid && state?.status === 'ready') return child;
    await delay(POLL_MS);
  }
  throw startFailure(`It was not ready after ${START_TIMEOUT_MS / 1000} s. ${logSince(plan.log, logStart)}`, plan.cluster);
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. Resolves when it is gone. */
export async function stopPostgres(binaries: Binaries, cluster: string, account: Account): Promise<void> {
  const running = findPostmaster(cluster);
  if (running === null) return;
  for (const mode of ['fast', 'immediate']) {
    spawnSync(binaries.pgCtl, ['stop', `--pgdata=${cluster}`, `--mode=${mode}`, '--no-wait'], {
      ...account,
      cwd: cluster,
      stdio: 'ignore',
    });
    if (await isGone(running.pid, cluster, 20_000)) return;
  }
}

/** Resolves to true when the server on the cluster has ended, to false when it has not after `withinMs`. */
export async function isGone(pid: number, cluster: string, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    if (!isAlive(pid) || findPostmaster(cluster)?.pid !== pid) return true;
    await delay(POLL_MS);
  }
  return false;
}

function postgresArguments(plan: LaunchPlan): string[] {
  const { socketFolder, port } = plan.listen;
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: socketFolder === null ? '127.0.0.1' : '',
    unix_socket_directories: socketFolder ?? '',
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log says when it started, stopped and recovered. Errors of statements hold people's data: they go to the server, which knows what to leave out.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    ...plan.settings,
  };
  return ['-D', plan.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

const LOG_LIMIT_BYTES = 5_000_000;

function rotateLog(log: string): void {
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
}
