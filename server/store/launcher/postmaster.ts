import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export type Postmaster = {
  pid: number;
  port: number;
  socketFolder: string;
  status: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown';
};

/** The server that runs on this cluster now; null where none does, also when a crash left the file behind. */
export function findPostmaster(cluster: string): Postmaster | null {
  const found = readPostmaster(cluster);
  return found !== null && isRunningOn(found.pid, cluster) ? found : null;
}

/** The file as it stands, whether or not its process lives. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const status = lines[7]?.trim();
  return {
    pid,
    port: Number(lines[3]) || 0,
    socketFolder: lines[4]?.trim() ?? '',
    status: status === 'starting' || status === 'stopping' || status === 'ready' || status === 'standby' ? status : 'unknown',
  };
}

/** Whether the process is a PostgreSQL on this very cluster; a process id may have been given to another program since. */
function isRunningOn(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return linkTarget(`/proc/${pid}/cwd`) === realpathSync(cluster);
  if (process.platform === 'win32') return true;
  return /postgres/.test(spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout);
}

/** True only where the system says for sure that the process is alive and is not a server on this cluster. */
export function isOtherProgram(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux' || !isAlive(pid)) return false;
  const folder = linkTarget(`/proc/${pid}/cwd`);
  return folder !== null && folder !== realpathSync(cluster);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function linkTarget(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}
