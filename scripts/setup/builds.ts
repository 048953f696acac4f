import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFiles } from '#scripts/house/files.ts';

/** Something that is built from sources: its command, what it makes, and the folders whose change calls for a new build. */
export type Build = {
  name: string;
  command: string;
  args: readonly string[];
  env: Record<string, string>;
  makes: string;
  from: readonly string[];
};

const SHARED = ['package-lock.json', 'lib/', 'components/'];
const EXTENSION = [...SHARED, 'wxt.config.ts', 'scripts/package/', 'entrypoints/', 'public/'];

export const practiceChromium = extension('practice', 'chrome');
export const practiceFirefox = extension('practice', 'firefox');
export const releaseChromium = extension('release', 'chrome');
export const releaseFirefox = extension('release', 'firefox');

export const consoleBuild: Build = {
  name: 'console',
  command: 'vite',
  args: ['build', '--config', 'server/console/vite.config.ts'],
  env: {},
  makes: 'dist/console',
  from: [...SHARED, 'server/console/'],
};

export const allBuilds: readonly Build[] = [practiceChromium, practiceFirefox, releaseChromium, releaseFirefox, consoleBuild];

function extension(kind: 'practice' | 'release', browser: 'chrome' | 'firefox'): Build {
  // A part of the build, so that another address calls for a new one.
  const serverUrl = process.env['LEADLIGHT_SERVER_URL'];
  return {
    name: `extension (${kind}, ${browser})`,
    command: 'wxt',
    args: ['build', '-b', browser],
    env: { LEADLIGHT_BUILD: kind, ...(serverUrl === undefined ? {} : { LEADLIGHT_SERVER_URL: serverUrl }) },
    makes: `.output/${kind}/${browser}-mv3`,
    from: EXTENSION,
  };
}

/** Builds unless the last build was made of the very same sources. Returns whether it built. */
export async function ensureBuilt(build: Build): Promise<boolean> {
  const stamp = join('.output', 'stamps', `${build.makes.replaceAll('/', '-')}.sha256`);
  const wanted = fingerprintOf(build);
  if (existsSync(build.makes) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  await run(build);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

function fingerprintOf(build: Build): string {
  const hash = createHash('sha256').update(JSON.stringify(build));
  const inputs = projectFiles().filter((path) => build.from.some((prefix) => path.startsWith(prefix)));
  for (const path of inputs.sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function run(build: Build): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(build.command, build.args, { env: { ...process.env, ...build.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk;
      });
    }
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`The ${build.name} could not be built:\n${output.slice(-3000)}`))));
  });
}
