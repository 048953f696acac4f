import { readdirSync, readFileSync } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Extension } from './extension.ts';
import { until } from './until.ts';

/** Ends a browser as a crash does (kill -9), with nothing said to its pages; resolves once nothing of it runs on the profile. */
export async function killBrowser({ context, profileDir }: Pick<Extension, 'context' | 'profileDir'>): Promise<void> {
  // Chromium names the process that holds a profile: `host-pid`.
  const pid = Number((await readlink(join(profileDir, 'SingletonLock'))).split('-').at(-1));
  const closed = context.waitForEvent('close');
  process.kill(pid, 'SIGKILL');
  await closed;
  await until('the processes of the killed browser to end', async () => !runsOn(profileDir));
}

function runsOn(profileDir: string): boolean {
  const commands = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  return commands.some((pid) => readCommand(pid).includes(`--user-data-dir=${profileDir}`));
}

function readCommand(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
