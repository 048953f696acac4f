import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { createLog } from '#server/log.ts';
import { createRejudger } from '#server/rejudging/create-rejudger.ts';
import { withClient } from '#server/store/connection.ts';
import { type OpenDatabase, openDatabase } from '#server/store/open-database.ts';
import { findRejudging } from '#server/store/rejudge-runs.ts';
import { machineLine } from '../shared/machine.ts';
import { type Figure, jsonLine, tableOf } from '../shared/report.ts';
import { median } from '../shared/stats.ts';
import { after, before } from './agreements.ts';
import { figuresOf, type Measured } from './figures.ts';
import { fillHistory } from './history.ts';
import { HELP, type RejudgeOptions, readRejudgeOptions } from './options.ts';
import { readContexts } from './reads.ts';
import { countRows, scanEvents } from './scan.ts';
import { agreeOn, type BenchWorkspace, makeWorkspace } from './workspace.ts';

const READ_EVERY_MS = 50;
const IDLE_MS = 10_000;
const SCANS = 3;

async function bench(options: RejudgeOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leadlight-bench-'));
  const database = await openDatabase({
    kind: 'embedded',
    options: { dataFolder: join(folder, 'data'), settings: { max_wal_size: '8GB' } },
  });
  try {
    const measured = await measure(database, options);
    const [row] = await withClient(database.connection, async (client) => (await client.query('SHOW server_version')).rows);
    print(figuresOf(measured), machineLine(`PostgreSQL ${row?.server_version}`), measured, options.json);
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure({ store, connection }: OpenDatabase, { people, eventsEach }: RejudgeOptions): Promise<Measured> {
  const workspace = await makeWorkspace(store);
  say(`Filling a database with ${people} people and ${people * eventsEach} events …`);
  await fillHistory(connection, workspace.id, { people, eventsEach }, new Date(), say);
  const rejudger = createRejudger({
    store,
    connection,
    log: createLog('warn'),
    now: () => new Date(),
    holder: uuidv7(),
    isAlone: true,
    pollMs: 100,
  });
  try {
    say('Judging everybody for the first time …');
    await agreeOn(store, workspace, 1, before);
    const first = await untilJudged(store, workspace, people);
    await settle(connection);

    say('Reading the events once, from first to last …');
    const scans: number[] = [];
    for (let scan = 0; scan <= SCANS; scan += 1) scans.push(await scanEvents(connection, workspace.id));
    const member = { id: workspace.sales, name: 'Mo Manager', role: 'manager' as const, side: 'sales' as const };
    const reading = { store, workspaceId: workspace.id, member };
    const personAt = (chance: number) =>
      `0192a000-0002-7000-8000-${Math.floor(chance * people)
        .toString(16)
        .padStart(12, '0')}`;
    const read = (isOver: () => boolean) => readContexts(reading, READ_EVERY_MS, personAt, isOver);

    say('Reading contexts while nothing else happens …');
    const warmUntil = performance.now() + 2_000;
    await read(() => performance.now() > warmUntil);
    const idleUntil = performance.now() + IDLE_MS;
    const idle = await read(() => performance.now() > idleUntil);

    say('Changing the definition, and reading contexts meanwhile …');
    const rows = await countRows(connection);
    let isOver = false;
    await agreeOn(store, workspace, 2, after);
    const changing = untilJudged(store, workspace, people).finally(() => (isOver = true));
    const during = await read(() => isOver);
    const change = await changing;
    return {
      people,
      events: people * eventsEach,
      first,
      scans: scans.slice(1),
      idle,
      during,
      change,
      written: (await countRows(connection)) - rows,
    };
  } finally {
    await rejudger.stop();
  }
}

/** Milliseconds until everybody has been judged. */
async function untilJudged(store: OpenDatabase['store'], { id }: BenchWorkspace, people: number): Promise<number> {
  const started = performance.now();
  let told = started;
  for (;;) {
    const run = await store.inWorkspace(id, (tx) => findRejudging(tx, id));
    if (run?.state === 'done') return performance.now() - started;
    if (run?.state === 'failed') throw new Error('The run failed.');
    if (performance.now() - told > 10_000) {
      told = performance.now();
      say(`  ${run?.done} of ${people}`);
    }
    await pause(100);
  }
}

/** What was written before has been put away, so that what is measured does not pay for it. */
async function settle(connection: OpenDatabase['connection']): Promise<void> {
  await withClient(connection, async (client) => {
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  });
}

function print(figures: readonly Figure[], machine: string, { people, events, scans, written }: Measured, asJson: boolean): void {
  if (asJson) {
    for (const figure of figures) console.log(jsonLine(figure));
    return;
  }
  console.log(
    `\nMeasured on ${machine}; ${people} people, ${events} events, a scan of ${Math.round(median(scans))} ms, ${written} rows written.\n`,
  );
  console.log(tableOf(figures));
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

const options = readRejudgeOptions(process.argv.slice(2));
if (options === 'help') console.log(HELP);
else if (typeof options === 'string') {
  console.error(`${options}\n\n${HELP}`);
  process.exitCode = 1;
} else await bench(options);
