import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createRandom } from '#scripts/sample/random.ts';
import { machineLine } from '../shared/machine.ts';
import { jsonLine, tableOf } from '../shared/report.ts';
import { evaluated, filled, judged, type Run, readOnly } from './arms.ts';
import { definitions } from './definitions.ts';
import { FLOOR, figuresOf, MAIN } from './figures.ts';
import { HELP, type JourneyOptions, readJourneyOptions } from './options.ts';
import { inventPeople, type People } from './people.ts';

const ARMS: ReadonlyMap<string, Run> = new Map([
  [FLOOR, readOnly],
  [`${FLOOR} again`, readOnly],
  ['filled: sample', filled(definitions.sample)],
  ['evaluated: smallest', evaluated(definitions.smallest)],
  [MAIN, evaluated(definitions.sample)],
  ['evaluated: fivefold', evaluated(definitions.fivefold)],
  ['judged with receipts: sample', judged(definitions.sample)],
]);
const WARM_UP = 2;

async function bench(options: JourneyOptions): Promise<void> {
  const people = inventPeople(options.people, options.events, options.seed);
  const events = people.times.length;
  const rounds = measure(people, options);
  say('Measuring memory, each arm in a process of its own …');
  const peaks = new Map<string, number>();
  for (const arm of [FLOOR, MAIN]) peaks.set(arm, await peakOf(arm, options));
  const figures = figuresOf({ people: people.count, events, rounds, peaks });
  const about = `Measured on ${machineLine('one thread')}; ${people.count} people, ${events} events, ${options.rounds} rounds, seed ${options.seed}.`;
  if (options.json) {
    say(about);
    for (const figure of figures) console.log(jsonLine(figure));
  } else console.log(`\nWhat it costs to judge people\n${about}\n\n${tableOf(figures)}\n\n${LEGEND}`);
}

const LEGEND = `"bare loop" only reads the same events, one person after the other; "again" is the same once more: the difference is chance. "filled" hands them to
the evaluator and does not judge. "evaluated" finds stages, firings, hand-overs and scores: under two triggers, under the sample workspace's agreement,
under five times as many triggers. "judged with receipts" is what a panel asks for. What each figure means: docs/performance.md`;

/** CPU time of every arm in every round, in an order drawn anew; the first rounds do not count. */
function measure(people: People, { rounds, seed }: JourneyOptions): Map<string, number[]> {
  const random = createRandom(seed, 'rounds');
  const times = new Map([...ARMS.keys()].map((arm): [string, number[]] => [arm, []]));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    say(round < 0 ? 'Warming up …' : `Round ${round + 1} of ${rounds} …`);
    for (const arm of random.shuffled([...ARMS.keys()])) {
      const ms = cpuOf(() => ARMS.get(arm)?.(people));
      if (round >= 0) times.get(arm)?.push(ms);
    }
  }
  return times;
}

/** Repeats what is too short to be measured. */
function cpuOf(run: () => unknown): number {
  let repeats = 0;
  const start = process.cpuUsage();
  for (;;) {
    run();
    repeats += 1;
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1_000;
    if (ms >= LEAST_MS) return ms / repeats;
  }
}

const LEAST_MS = 50;

/** Largest memory of a process that runs one arm once. */
async function peakOf(arm: string, { people, events, seed }: JourneyOptions): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    import.meta.filename,
    'peak',
    arm,
    String(people),
    String(events),
    String(seed),
  ]);
  return Number(stdout);
}

function tellPeak([arm = '', people, events, seed]: string[]): void {
  ARMS.get(arm)?.(inventPeople(Number(people), Number(events), Number(seed)));
  console.log(process.resourceUsage().maxRSS * 1024);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const [first, ...rest] = process.argv.slice(2);
const options = first === 'peak' ? null : readJourneyOptions(process.argv.slice(2));
if (options === null) tellPeak(rest);
else if (options === 'help') console.log(HELP);
else if (typeof options === 'string') {
  console.error(`${options}\n\n${HELP}`);
  process.exitCode = 2;
} else await bench(options);
