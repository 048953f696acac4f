import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Account, canRead, giveTo, makePrivateFolder } from './account.ts';

/** Where the database's files lie. */
export type Places = {
  /** Lock, log and socket. */
  root: string;
  /** PostgreSQL's own data directory; its name holds the major version, whose format it has. */
  cluster: string;
  log: string;
};

/**
 * Lays out the folder for one major version. Root's own folders are often closed to the account that PostgreSQL runs as
 * (a clone under /root, say): the files then go to /var/lib/leadlight, under a name made from the folder's.
 */
export function layOut(dataFolder: string, major: number, account: Account): Places {
  mkdirSync(dataFolder, { recursive: true });
  const wanted = realpathSync(dataFolder);
  giveTo(wanted, account);
  const root = canRead(wanted, account) ? wanted : path.join('/var/lib/leadlight', shortHash(wanted));
  mkdirSync(root, { recursive: true });
  return { root, cluster: path.join(root, `postgres-${major}`), log: path.join(root, 'postgres.log') };
}

/** The longest path of a unix socket that every system takes, without the NUL. */
const LONGEST_SOCKET_PATH = 107;
export const SOCKET_PORT = 5432;

/** A folder for the socket that only the account enters: inside the root, or a fresh temporary one where that path would be too long. */
export function makeSocketFolder(root: string, account: Account): string {
  const inside = path.join(root, 'run');
  if (Buffer.byteLength(socketPath(inside)) <= LONGEST_SOCKET_PATH) {
    makePrivateFolder(inside, account);
    return inside;
  }
  const outside = mkdtempSync(path.join(tmpdir(), 'leadlight-'));
  giveTo(outside, account);
  return outside;
}

export function socketPath(folder: string, port = SOCKET_PORT): string {
  return path.join(folder, `.s.PGSQL.${port}`);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
