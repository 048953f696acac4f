import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '#scripts/sample/random.ts';
import { consoleBuild, ensureBuilt, practiceChromium } from '#scripts/setup/builds.ts';
import { chromium, ensureTools } from '#scripts/setup/tools.ts';
import { type Stack, startStack } from '#scripts/start/stack.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { machineLine } from '../shared/machine.ts';
import { type Figure, jsonLine, tableOf } from '../shared/report.ts';
import { type Arm, closeArms, FLOOR_DIR, openArms } from './arms.ts';
import { figuresOf } from './figures.ts';
import { measureView } from './measure.ts';
import { HELP, type PageOptions, readPageOptions } from './options.ts';
import { type BenchRecord, measureRounds, type Round } from './rounds.ts';
import { sizeFigures } from './sizes.ts';

/** What ran: the figures of its rounds, and what they were measured on. */
type Outcome = { rounds: readonly Round[]; machine: string };

async function bench(options: PageOptions): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      say('Stopping after this view …');
      stop.abort();
    });
  }
  ensureTools([chromium], say);
  say('Building the extension and the console, where they changed …');
  await ensureBuilt(practiceChromium);
  await ensureBuilt(consoleBuild);
  const { rounds, machine } = await inFolder(async (folder) => {
    say('Starting server, sample workspace and practice CRM …');
    const stack = await startStack({ port: await freePort(), crmPort: await freePort(), dataDir: join(folder, 'data') });
    try {
      return await measure(stack, folder, options, stop.signal);
    } finally {
      await stack.stop();
    }
  });
  if (rounds.length === 0) {
    console.error('No round was measured, so there is nothing to tell.');
    process.exitCode = 1;
    return;
  }
  const leadlight = { name: 'leadlight', dir: practiceChromium.makes };
  const figures = [
    ...figuresOf(rounds, createRandom(options.seed, 'intervals').next),
    ...sizeFigures({ name: 'floor', dir: FLOOR_DIR }, [leadlight, ...options.peers]),
  ];
  print(figures, `${machine}; ${rounds.length} rounds, seed ${options.seed}`, options.json);
  if (options.smoke) refuseMissing(figures);
}

async function measure(stack: Stack, folder: string, options: PageOptions, stop: AbortSignal): Promise<Outcome> {
  say('Opening a browser for each arm …');
  const arms = await openArms(stack, options.peers, folder);
  try {
    const machine = machineLine(`Chromium ${versionOf(arms)}`);
    const rounds = await measureRounds({ ...options, arms, records: recordsOf(stack), measure: measureView, say, stop });
    return { rounds, machine };
  } finally {
    await closeArms(arms);
  }
}

/** Records of people whom the workspace knows by the CRM's own id, so that the panel shows the same person as the page. */
function recordsOf({ sample, recordUrl }: Stack): BenchRecord[] {
  return sample.crmRecords
    .filter(
      ({ objectType, isImported, personId }) => isImported && personId !== null && (objectType === 'lead' || objectType === 'contact'),
    )
    .map((record) => ({ url: recordUrl(record), person: record.title }));
}

function print(figures: readonly Figure[], measuredOn: string, json: boolean): void {
  const about = `Measured on ${measuredOn}.`;
  if (json) {
    say(about);
    for (const figure of figures) console.log(jsonLine(figure));
    return;
  }
  console.log(`\nWhat Leadlight adds to a view of a CRM record\n${about}\n\n${tableOf(figures)}\n\n${LEGEND}`);
}

const LEGEND = `"none" is the page without an extension; "+" is what an arm adds to it, record by record. "none again" is the page without once
more: what is added there is chance. "floor" is the least that a sidebar can be, in plain DOM. Medians; of long tasks, blocking
time and layout shift the mean of a view. What each figure means and where it ends: docs/performance.md`;

const WANTED = ['main-thread CPU: + leadlight', 'sidebar painted: leadlight', 'person seen: leadlight'];

function refuseMissing(figures: readonly Figure[]): void {
  const there = new Set(figures.map(({ name, arm }) => `${name}: ${arm}`));
  const missing = WANTED.filter((wanted) => !there.has(wanted));
  if (missing.length === 0) return;
  console.error(`The bench brought no figure of: ${missing.join('; ')}`);
  process.exitCode = 1;
}

function versionOf(arms: readonly Arm[]): string {
  return arms[0]?.context.browser()?.version() ?? 'of an unknown version';
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'leadlight-bench-'));
  // The database runs as another account where the bench runs as root; a closed folder would send its files elsewhere.
  await chmod(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const options = readPageOptions(process.argv.slice(2));
if (options === 'help') console.log(HELP);
else if (typeof options === 'string') {
  console.error(`${options}\n\n${HELP}`);
  process.exitCode = 2;
} else await bench(options);
