import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '#scripts/sample/random.ts';
import { consoleBuild, ensureBuilt, practiceChromium } from '#scripts/setup/builds.ts';
import { chromium, ensureTools, tryton } from '#scripts/setup/tools.ts';
import { type Stack, startStack } from '#scripts/start/stack.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { machineLine } from '../shared/machine.ts';
import { type Figure, jsonLine, tableOf } from '../shared/report.ts';
import { type Arm, CONTROL, closeArms, FLOOR, FLOOR_DIR, LEADLIGHT, NONE, openArms } from './arms.ts';
import { figuresOf } from './figures.ts';
import { type Goal, goalLine, goalsOf, goalTable, type Measured } from './goals.ts';
import { measureView } from './measure.ts';
import { HELP, type PageOptions, readPageOptions } from './options.ts';
import { practiceSite } from './practice-site.ts';
import { measureRounds } from './rounds.ts';
import type { Site } from './sites.ts';
import { sizeFigures } from './sizes.ts';
import { type Growth, measureSwitches } from './switches.ts';
import { trytonSite } from './tryton-site.ts';
import { measureWalk } from './walk.ts';
import { switchFigures, walkFigures } from './walk-figures.ts';

/** What ran: the figures of each CRM, and what they were measured on. */
type Outcome = { measured: readonly Measured[]; rounds: number; machine: string };

async function bench(options: PageOptions): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      say('Stopping after this view …');
      stop.abort();
    });
  }
  const wantsTryton = options.crms.includes('tryton');
  const missing = ensureTools(wantsTryton ? [chromium, tryton] : [chromium], say);
  const crms = options.crms.filter((name) => name !== 'tryton' || !missing.includes(tryton));
  if (wantsTryton && missing.includes(tryton)) say('Tryton is not installed, so it is left out.');
  say('Building the extension and the console, where they changed …');
  await ensureBuilt(practiceChromium);
  await ensureBuilt(consoleBuild);
  const { measured, rounds, machine } = await inFolder(async (folder) => {
    say('Starting server and sample workspace …');
    const stack = await startStack({ port: await freePort(), crmPort: await freePort(), dataDir: join(folder, 'data') });
    try {
      return await measure(stack, folder, { ...options, crms }, stop.signal);
    } finally {
      await stack.stop();
    }
  });
  if (rounds === 0) {
    console.error('No round was measured, so there is nothing to tell.');
    process.exitCode = 1;
    return;
  }
  const sizes = sizeFigures({ name: FLOOR, dir: FLOOR_DIR }, [{ name: LEADLIGHT, dir: practiceChromium.makes }, ...options.peers]);
  print(measured, sizes, `${machine}; ${rounds} rounds, seed ${options.seed}`, options.json);
  if (options.smoke) refuseMissing(goalsOf(measured, sizes), options);
}

async function measure(stack: Stack, folder: string, options: PageOptions, stop: AbortSignal): Promise<Outcome> {
  say('Opening a browser for each arm …');
  const arms = await openArms(stack, options.peers, folder);
  try {
    const machine = machineLine(`Chromium ${versionOf(arms)}`);
    const measured: Measured[] = [];
    let rounds = 0;
    for (const crm of options.crms) {
      if (stop.aborted) break;
      say(`Starting ${crm === 'tryton' ? 'a Tryton' : 'the practice CRM'} …`);
      const site =
        crm === 'tryton' ? await trytonSite(stack, folder, options.rounds + options.warmUp + 1) : await practiceSite(stack.sample);
      try {
        for (const arm of arms) await site.enter(arm.context);
        const of = await measureSite(site, arms, options, stop);
        rounds = Math.max(rounds, of.rounds);
        measured.push({ site: site.name, figures: of.figures });
      } finally {
        await site.stop();
      }
    }
    return { measured, rounds, machine };
  } finally {
    await closeArms(arms);
  }
}

async function measureSite(
  site: Site,
  arms: readonly Arm[],
  options: PageOptions,
  stop: AbortSignal,
): Promise<{ rounds: number; figures: Figure[] }> {
  const { parts, switches, seed } = options;
  const plan = { ...options, say, stop };
  const among = (names: readonly string[]) => arms.filter(({ name }) => names.includes(name));
  const hard = !parts.includes('hard')
    ? []
    : await measureRounds({
        ...plan,
        what: `${site.name}, a view`,
        arms,
        records: site.records,
        measure: (arm, record) => measureView(site, arm, record),
      });
  const soft = !parts.includes('soft')
    ? []
    : await measureRounds({
        ...plan,
        // A walk takes twice as long as a view, and is three navigations.
        rounds: Math.ceil(options.rounds / 2),
        what: `${site.name}, a walk`,
        arms: among([NONE, CONTROL, LEADLIGHT]),
        records: site.walks,
        measure: (arm, walk) => measureWalk(site, arm, walk),
      });
  const growths = new Map<string, Growth>();
  const [walk] = site.walks;
  if (parts.includes('switches') && walk !== undefined) {
    for (const arm of among([NONE, LEADLIGHT])) {
      if (stop.aborted) break;
      say(`${site.name}: ${switches} record switches, ${arm.name}`);
      try {
        growths.set(arm.name, await measureSwitches(site, arm, walk, switches));
      } catch (error) {
        say(`They do not count, "${arm.name}" failed: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  const chance = createRandom(seed, 'intervals').next;
  return {
    rounds: Math.max(hard.length, soft.length, growths.size > 0 ? 1 : 0),
    figures: [...(hard.length > 0 ? figuresOf(hard, chance) : []), ...walkFigures(soft), ...switchFigures(growths, switches)],
  };
}

function print(measured: readonly Measured[], sizes: readonly Figure[], measuredOn: string, json: boolean): void {
  const about = `Measured on ${measuredOn}.`;
  const goals = goalsOf(measured, sizes);
  if (json) {
    say(about);
    for (const { site, figures } of measured)
      for (const figure of figures) console.log(jsonLine({ ...figure, name: `${site}: ${figure.name}` }));
    for (const figure of sizes) console.log(jsonLine(figure));
    for (const goal of goals) console.log(goalLine(goal));
    return;
  }
  console.log(`\nWhat Leadlight adds to a view of a CRM record\n${about}`);
  for (const { site, figures } of measured) console.log(`\nOn ${site}\n\n${tableOf(figures)}`);
  console.log(`\nThe build\n\n${tableOf(sizes)}\n\n${LEGEND}\n\n${goalTable(goals)}`);
}

const LEGEND = `"none" is the page without an extension; "+" is what an arm adds to it, record by record. "none again" is the page without once
more: what is added there is chance. "floor" is the least that a sidebar can be, in plain DOM. Medians; of long tasks, blocking
time and layout shift the mean of a view. What each figure means and where it ends: docs/performance.md`;

/** Every goal of the parts that ran has its figure. */
function refuseMissing(goals: readonly Goal[], { parts }: PageOptions): void {
  const missing = goals.filter(({ value }) => value === null);
  if (missing.length === 0 || parts.length < 3) return;
  console.error(`The bench brought no figure of: ${missing.map(({ name }) => name).join('; ')}`);
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
