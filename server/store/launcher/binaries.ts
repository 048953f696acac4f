import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { type Account, canRead, giveTo } from './account.ts';
import type { PostgresPackage } from './platform.ts';

/** Where the programs are that the account can run. */
export type Binaries = { major: number; postgres: string; initdb: string; pgCtl: string };

/**
 * Makes the package's binaries usable: the links between its libraries (packages carry none, and the install script that makes them
 * may be blocked), and a copy in `copyInto` where the account cannot read the package or the package is read-only.
 */
export function prepareBinaries(from: PostgresPackage, account: Account, copyInto: string): Binaries {
  const asInstalled = binariesIn(from.folder, from.major);
  if (canRead(asInstalled.postgres, account) && linkLibraries(from.folder)) return asInstalled;
  const copy = path.join(copyInto, `binaries-${from.version}`);
  if (!existsSync(copy)) copyWhole(from.folder, copy, account);
  return binariesIn(copy, from.major);
}

function binariesIn(folder: string, major: number): Binaries {
  const program = (name: string) => path.join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { major, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** False where a link is missing and cannot be made. */
function linkLibraries(folder: string): boolean {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      // Another start may have made it a moment ago.
      if (!existsSync(link)) return refuseUnlessReadOnly(error);
    }
  }
  return true;
}

function refuseUnlessReadOnly(error: unknown): false {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
  throw error;
}

/** Copies beside the target and renames, so that a copy that was interrupted is never taken for a whole one. */
function copyWhole(from: string, to: string, account: Account): void {
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  linkLibraries(unfinished);
  for (const entry of ['', ...readdirSync(unfinished, { recursive: true, encoding: 'utf8' })])
    giveTo(path.join(unfinished, entry), account);
  renameSync(unfinished, to);
}
