// Runs on whatever Node is at hand, before anything is installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const stamp = join(root, 'node_modules', '.leadlight-lock');

/**
 * Installs the packages of the lock file unless they stand already. Ends the process with a message when npm fails.
 * @returns {boolean} whether anything was installed
 */
export function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  console.log('Installing packages (once, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    fail(
      'The packages could not be installed. Look at the lines above; most often the package registry cannot be reached. Then run the same command again.',
    );
  }
  writeFileSync(stamp, wanted);
  return true;
}

/**
 * The Node to run the project on: the one among its packages where there is one, else this one if it is new enough.
 * @returns {string} path of the executable
 */
export function projectNode() {
  const packaged = join(root, 'node_modules', '.bin', 'node');
  if (process.platform === 'linux' && existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    `Leadlight needs Node 22.18 or newer here, and this is ${process.versions.node}. Install Node 24, then run the same command again.`,
  );
}

/**
 * Hands over to a TypeScript program on the project's Node, with signals passed on, and ends with its exit code.
 * @param {string} program path below the project's folder
 * @param {string[]} args
 */
export async function runOnProjectNode(program, args) {
  const { spawn } = await import('node:child_process');
  const { delimiter, dirname } = await import('node:path');
  const node = projectNode();
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, program), ...args], {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** @returns {never} */
function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
