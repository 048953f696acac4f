import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium as playwright } from '@playwright/test';

/** A program from outside that the project uses, where it may stand, the Debian packages that bring it, and whether Playwright can download it. */
export type Tool = { name: string; variable: string; paths: readonly string[]; debian: readonly string[]; downloaded?: () => string };

export const chromium: Tool = {
  name: 'Chromium',
  variable: 'LEADLIGHT_CHROMIUM',
  // Branded Chrome no longer loads unpacked extensions from the command line, so it is not in the list.
  paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  debian: ['chromium'],
  downloaded: () => playwright.executablePath(),
};

export const firefox: Tool = {
  name: 'Firefox',
  variable: 'LEADLIGHT_FIREFOX',
  paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  debian: ['firefox-esr'],
};

export const tryton: Tool = {
  name: 'Tryton',
  variable: 'LEADLIGHT_TRYTOND',
  paths: ['/usr/bin/trytond'],
  debian: ['tryton-server', 'tryton-sao', 'tryton-modules-sale-opportunity', 'tryton-proteus'],
};

/** Path of the tool where it is installed, else null. */
export function findTool(tool: Tool): string | null {
  const chosen = process.env[tool.variable];
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  const downloaded = tool.downloaded?.();
  return [...tool.paths, ...(downloaded === undefined ? [] : [downloaded])].find((path) => existsSync(path)) ?? null;
}

/**
 * Installs the missing tools: from Debian's packages where this user may (root, or sudo without a password), else by Playwright's own download.
 * Returns those that are still missing: the caller says what cannot be done without them.
 */
export function ensureTools(tools: readonly Tool[], say: (line: string) => void): Tool[] {
  const missing = tools.filter((tool) => findTool(tool) === null);
  if (missing.length === 0) return [];
  const prefix = aptPrefix();
  if (prefix !== null) {
    say(`Installing ${missing.map((tool) => tool.name).join(', ')} from the system’s packages …`);
    runApt(prefix, ['update', '-q']);
    runApt(prefix, ['install', '-y', '-q', '--no-install-recommends', ...missing.flatMap((tool) => tool.debian)]);
  }
  if (missing.some((tool) => tool.downloaded !== undefined && findTool(tool) === null)) {
    say('Downloading Chromium …');
    spawnSync('playwright', ['install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  }
  return missing.filter((tool) => findTool(tool) === null);
}

function aptPrefix(): string[] | null {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

function runApt(prefix: readonly string[], args: readonly string[]): void {
  const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
  const done = spawnSync(command, rest, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (done.status !== 0) process.stderr.write(`${done.stderr ?? ''}\n`);
}
