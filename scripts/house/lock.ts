import { readFileSync, writeFileSync } from 'node:fs';

type Locked = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, Locked> };

const SYSTEMS = ['android', 'darwin', 'freebsd', 'openharmony', 'netbsd', 'openbsd', 'sunos', 'aix', 'win32', 'linux'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

/**
 * Packages for other platforms that the lock file lacks. npm leaves them out where its registry does not serve them, and then
 * refuses `npm ci` everywhere.
 */
export function missingFromLock({ packages }: Lock): { name: string; entry: Locked }[] {
  return Object.entries(packages).flatMap(([path, locked]) =>
    Object.entries(locked.optionalDependencies ?? {})
      .filter(([name]) => packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined)
      .map(([name, range]) => ({ name, entry: entryOf(name, range, locked.dev === true) })),
  );
}

function entryOf(name: string, range: string, dev: boolean): Locked {
  const os = SYSTEMS.filter((system) => name.includes(system)).slice(0, 1);
  const cpu = PROCESSORS.filter((processor) => name.includes(processor)).slice(0, 1);
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(cpu.length > 0 ? { cpu } : name.includes('arm') ? { cpu: ['arm'] } : {}),
    ...(dev ? { dev } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
    ...(name.includes('musl') ? { libc: ['musl'] } : {}),
  };
}

/** Puts the missing entries into the lock file; run it after `npm install`: `node scripts/house/lock.ts`. */
function mend(file: string): number {
  const lock: Lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingFromLock(lock);
  for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  return missing.length;
}

if (import.meta.main) console.log(`${mend('package-lock.json')} entries added to package-lock.json.`);
