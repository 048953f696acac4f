import { spawnSync } from 'node:child_process';
import { lchownSync, mkdirSync } from 'node:fs';

/** The system account that PostgreSQL runs as. It refuses to run as root, so that root hands it to `nobody`; anyone else runs it as themselves. */
export type Account = { uid?: number; gid?: number };

const NOBODY = 65534;

export function postgresAccount(): Account {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/** Makes a folder that only the account may enter. */
export function makePrivateFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(folder, account);
}

export function giveTo(path: string, account: Account): void {
  if (account.uid !== undefined && account.gid !== undefined) lchownSync(path, account.uid, account.gid);
}

/** Whether the account can reach and read the path. Asked of the system itself, since folders above and access lists decide too. */
export function canRead(path: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -r "$1"', 'sh', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
