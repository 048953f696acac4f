import { readdirSync, readFileSync } from 'node:fs';

/** A process and its children, as the system lists them now: PostgreSQL gives each of its processes a group of its own. */
export function withChildren(pid: number): number[] {
  const children = processIds().filter((other) => parentOf(other) === pid);
  return [pid, ...children];
}

/** Sends a signal to each; one that has ended meanwhile is passed over. */
export function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended.
    }
  }
}

/** How many servers run with this argument. A child that was forked a moment ago still looks like its parent; it is not counted. */
export function countServers(argument: string): number {
  const hasArgument = (pid: number) => read(`/proc/${pid}/cmdline`).split('\0').includes(argument);
  return processIds().filter((pid) => hasArgument(pid) && !hasArgument(parentOf(pid))).length;
}

function processIds(): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
