import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesOf } from '#server/backtest/history-cache.ts';
import { withClient } from '#server/store/connection.ts';
import { type OpenDatabase, openDatabase } from '#server/store/open-database.ts';
import { machineLine } from '../shared/machine.ts';
import { type Figure, jsonLine, tableOf } from '../shared/report.ts';
import { versions } from './definitions.ts';
import { columnFigures, databaseFigures, type InColumns } from './figures.ts';
import { timeFloor, timeReplay } from './in-columns.ts';
import { measureInDatabase } from './in-database.ts';
import { type BacktestOptions, HELP, readBacktestOptions } from './options.ts';
import { syntheticHistory } from './synthetic-history.ts';

async function bench(options: BacktestOptions): Promise<void> {
  const { people, eventsEach, rounds, databasePeople, seed } = options;
  const before = process.memoryUsage.rss();
  say(`Inventing ${people} people and ${people * eventsEach} events in columns …`);
  const history = syntheticHistory(people, eventsEach, [versions.active, versions.draft], seed);
  const peak = watchMemory();
  const found: InColumns = { people, events: people * eventsEach, floors: [], replays: [], columnBytes: bytesOf(history), peakBytes: 0 };
  for (let round = 0; round < rounds; round += 1) {
    say(`Round ${round + 1} of ${rounds} …`);
    found.floors.push(await timeFloor(history, versions));
    found.replays.push(await timeReplay(history, versions));
  }
  found.peakBytes = peak() - before;
  const figures = columnFigures(found);
  const about = `${people} people, ${people * eventsEach} events in columns; seed ${seed}`;
  if (databasePeople === 0) return print(figures, `${machineLine('no database')}; ${about}`, options.json);
  await inDatabase(async (database) => {
    const sizes = { people: databasePeople, eventsEach };
    const inDatabase = await measureInDatabase(database, sizes, { history, versions }, say);
    const [row] = await withClient(database.connection, async (client) => (await client.query('SHOW server_version')).rows);
    const machine = machineLine(`PostgreSQL ${row?.server_version}`);
    const measuredOn = `${machine}; ${about}; ${sizes.people} people, ${inDatabase.events} events in the database`;
    print([...figures, ...databaseFigures(inDatabase)], measuredOn, options.json);
  });
}

/** The most memory that the process has had since, looked at ten times a second. */
function watchMemory(): () => number {
  let most = process.memoryUsage.rss();
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  return () => {
    clearInterval(watch);
    return Math.max(most, process.memoryUsage.rss());
  };
}

async function inDatabase(work: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leadlight-bench-'));
  // The database runs as another account where the bench runs as root; a closed folder would send its files elsewhere.
  await chmod(folder, 0o755);
  const database = await openDatabase({
    kind: 'embedded',
    options: { dataFolder: join(folder, 'data'), settings: { max_wal_size: '4GB' } },
  });
  try {
    await work(database);
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function print(figures: readonly Figure[], measuredOn: string, json: boolean): void {
  if (json) {
    say(`Measured on ${measuredOn}.`);
    for (const figure of figures) console.log(jsonLine(figure));
    return;
  }
  console.log(`\nA draft against the active version over all history\nMeasured on ${measuredOn}.\n\n${tableOf(figures)}\n\n${LEGEND}`);
}

const LEGEND = `Both versions are replayed by threads that give way to whoever looks at a record. "bare loop": as many threads that only read the
same columns, once a version. "stream": the rows of the events as the database sends them, kept by nobody. What each figure means and
where it ends: docs/performance.md`;

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const options = readBacktestOptions(process.argv.slice(2));
if (options === 'help') console.log(HELP);
else if (typeof options === 'string') {
  console.error(`${options}\n\n${HELP}`);
  process.exitCode = 2;
} else await bench(options);
