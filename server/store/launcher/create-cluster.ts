import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './account.ts';
import { giveTo, makePrivateFolder } from './account.ts';
import type { Binaries } from './binaries.ts';
import { startFailure } from './start-failure.ts';

/** The role that owns everything in the embedded database. */
export const OWNER = 'leadlight';

/**
 * Makes a new, empty cluster unless there is one. It is built beside its place and renamed into it, so that a start that was killed
 * half-way leaves nothing that looks like a database.
 * @param password for connections over TCP; null where only the private socket is used.
 */
export function ensureCluster(binaries: Binaries, cluster: string, account: Account, password: string | null): void {
  removeUnfinished(cluster);
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return;
  if (existsSync(cluster)) throw startFailure('The database folder is there but holds no database', cluster);
  const unfinished = `${cluster}.unfinished-${process.pid}`;
  makePrivateFolder(unfinished, account);
  const passwordFile = path.join(unfinished, '..', `first-password-${process.pid}`);
  if (password !== null) {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveTo(passwordFile, account);
  }
  const result = spawnSync(binaries.initdb, initdbArguments(unfinished, binaries.major, password === null ? null : passwordFile), {
    ...account,
    cwd: unfinished,
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw startFailure(`${result.error?.message ?? ''}${result.stderr ?? ''}`, cluster);
  }
  renameSync(unfinished, cluster);
}

function initdbArguments(folder: string, major: number, passwordFile: string | null): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${OWNER}`,
    '--encoding=UTF8',
    // Sorts by code point and knows every letter's case; the built-in provider never changes with the system's libraries.
    ...(major >= 17 ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8']),
    '--data-checksums',
    '--no-instructions',
    ...(passwordFile === null ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]),
  ];
}

function removeUnfinished(cluster: string): void {
  const folder = path.dirname(cluster);
  for (const entry of readdirSync(folder)) {
    if (entry.startsWith(`${path.basename(cluster)}.unfinished-`)) rmSync(path.join(folder, entry), { recursive: true, force: true });
  }
}
