import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { chromium, ensureTools, findTool, firefox, type Tool, tryton } from '#scripts/setup/tools.ts';
import { type Tally, tallyOf } from './tally.ts';

/** One part of the test run. */
type Part = { name: string; command: string; args: string[] };

const parts: readonly Part[] = [
  { name: 'lint', command: 'biome', args: ['ci', '.'] },
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  {
    name: 'unit, components, conventions',
    command: 'vitest',
    args: ['run', '--project', 'unit', '--project', 'components', '--project', 'repo'],
  },
  { name: 'server on PostgreSQL 18 and 15', command: 'vitest', args: ['run', '--project', 'server-18', '--project', 'server-15'] },
  { name: 'builds', command: 'node', args: ['scripts/setup/build-all.ts'] },
  { name: 'store packages', command: 'node', args: ['scripts/package/main.ts', '--check'] },
  { name: 'end to end in real browsers', command: 'playwright', args: ['test'] },
];

/** Runs every part, or those whose name contains a word given, and closes with one line of counts. */
export async function runTests(words: readonly string[]): Promise<number> {
  announceMissing(ensureTools([chromium, firefox, tryton], say));
  if (process.env['LEADLIGHT_REAL_DATA'] === undefined) say('LEADLIGHT_REAL_DATA is not set: the tests on real data say so and pass.');
  const chosen = parts.filter((part) => words.length === 0 || words.some((word) => part.name.includes(word)));
  const total: Tally = { passed: 0, failed: 0 };
  const broken: string[] = [];
  await rm('test-results', { recursive: true, force: true });
  for (const part of chosen) {
    const started = Date.now();
    say(`▶ ${part.name}`);
    const { code, output } = await run(part);
    const tally = tallyOf(output, code);
    total.passed += tally.passed;
    total.failed += tally.failed;
    if (code !== 0) broken.push(part.name);
    say(`${code === 0 ? '✓' : '✗'} ${part.name} (${Math.round((Date.now() - started) / 1000)} s)`);
  }
  if (broken.length > 0) say(`\nNot passed: ${broken.join('; ')}. The lines above say why.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return broken.length === 0 ? 0 : 1;
}

function run(part: Part): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(part.command, part.args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...toolPaths() },
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk;
      process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => done({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

function toolPaths(): Record<string, string> {
  return Object.fromEntries(
    [chromium, firefox, tryton].flatMap((tool) => {
      const path = findTool(tool);
      return path === null ? [] : [[tool.variable, path]];
    }),
  );
}

function announceMissing(missing: readonly Tool[]): void {
  for (const tool of missing) {
    say(
      `!! ${tool.name} is not installed and could not be: its end-to-end tests will fail. Install ${tool.debian.join(' ')}, or set ${tool.variable} to its path.`,
    );
  }
}

function say(line: string): void {
  console.log(line);
}

process.exitCode = await runTests(process.argv.slice(2));
