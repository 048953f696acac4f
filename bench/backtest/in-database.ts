import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { askedBy } from '#server/backtest/asked.ts';
import type { History } from '#server/backtest/columns.ts';
import { type Backtests, createBacktests } from '#server/backtest/create-backtests.ts';
import { createHistoryCache } from '#server/backtest/history-cache.ts';
import type { Versions } from '#server/backtest/replay/versions.ts';
import { createLog } from '#server/log.ts';
import { getBacktest } from '#server/services/get-backtest.ts';
import { startBacktest } from '#server/services/start-backtest.ts';
import { insertEvents } from '#server/store/events.ts';
import { streamEvents } from '#server/store/history.ts';
import type { OpenDatabase } from '#server/store/open-database.ts';
import { after, before } from '../rejudge/agreements.ts';
import { fillHistory } from '../rejudge/history.ts';
import { readContexts } from '../rejudge/reads.ts';
import { agreeOn, makeWorkspace } from '../rejudge/workspace.ts';
import { timeReplay } from './in-columns.ts';

/** What was found with a database. Times in milliseconds. */
export type InDatabase = {
  people: number;
  events: number;
  /** The same rows streamed, and kept by nobody. */
  streams: number[];
  /** Everything read into columns; and again with nothing new, and with news of a hundred people. */
  reads: number[];
  unchanged: number[];
  news: number;
  /** From the request to the result, first with everything still to be read, then with the columns there. */
  first: number;
  second: number;
  /** Context reads while nothing else happens, while the large history is replayed, and while a history is read. */
  idle: number[];
  duringReplay: number[];
  duringReading: number[];
};

const ROUNDS = 3;
const READ_EVERY_MS = 50;
const IDLE_MS = 8_000;
const BUSY_MS = 8_000;
const MOST_BYTES = 4e9;

type Sizes = { people: number; eventsEach: number };

/** @param large a history in columns whose replay is the work beside which contexts are read */
export async function measureInDatabase(
  { store, connection }: OpenDatabase,
  { people, eventsEach }: Sizes,
  large: { history: History; versions: Versions },
  say: (line: string) => void,
): Promise<InDatabase> {
  const workspace = await makeWorkspace(store);
  say(`Filling a database with ${people} people and ${people * eventsEach} events …`);
  await fillHistory(connection, workspace.id, { people, eventsEach }, new Date(), () => {});
  await agreeOn(store, workspace, 1, before);

  const asked = askedBy([before, after]);
  const signal = new AbortController().signal;
  const read = async (cache = createHistoryCache(store, MOST_BYTES)) => {
    const started = performance.now();
    await cache.read(workspace.id, { asked, now: new Date(), signal, onProgress: () => {} });
    return performance.now() - started;
  };
  const stream = async () => {
    const started = performance.now();
    await store.inSnapshot(workspace.id, (snapshot) => streamEvents(snapshot, workspace.id, asked.properties, null, () => {}), signal);
    return performance.now() - started;
  };

  say('Reading the history …');
  await stream();
  const [streams, reads, unchanged]: [number[], number[], number[]] = [[], [], []];
  const cache = createHistoryCache(store, MOST_BYTES);
  await read(cache);
  for (let round = 0; round < ROUNDS; round += 1) {
    streams.push(await stream());
    reads.push(await read());
    unchanged.push(await read(cache));
  }
  await store.inWorkspace(workspace.id, (tx) =>
    insertEvents(
      tx,
      workspace.id,
      Array.from({ length: 100 }, (_, n) => newEvent(n)),
    ),
  );
  const news = await read(cache);

  say('Whole backtests …');
  const stopping = new AbortController();
  const deps = { store, log: createLog('warn'), now: () => new Date(), newId: uuidv7 };
  const backtests = createBacktests({ ...deps, stopping: stopping.signal });
  const member = { id: workspace.marketing, name: 'Ada Admin', role: 'admin' as const };
  const ctx = { ...deps, workspaceId: workspace.id, member };
  const first = await wholeBacktest(ctx, backtests);
  const second = await wholeBacktest(ctx, backtests);
  stopping.abort();

  const personAt = (chance: number) => personId(Math.floor(chance * people));
  const contexts = (isOver: () => boolean) => readContexts({ store, workspaceId: workspace.id, member }, READ_EVERY_MS, personAt, isOver);
  const until = (ms: number) => {
    const end = performance.now() + ms;
    return () => performance.now() > end;
  };
  const beside = async (work: () => Promise<unknown>) => {
    let isOver = false;
    const working = (async () => {
      for (const end = until(BUSY_MS); !end(); ) await work();
    })().finally(() => (isOver = true));
    const times = await contexts(() => isOver);
    await working;
    return times;
  };
  say('Reading contexts while nothing else happens, and while histories are replayed and read …');
  await contexts(until(2_000));
  const idle = await contexts(until(IDLE_MS));
  const duringReplay = await beside(() => timeReplay(large.history, large.versions));
  const duringReading = await beside(() => read());
  return { people, events: people * eventsEach, streams, reads, unchanged, news, first, second, idle, duringReplay, duringReading };
}

async function wholeBacktest(ctx: Omit<Parameters<typeof startBacktest>[0], 'backtests'>, backtests: Backtests): Promise<number> {
  const started = performance.now();
  const begun = await startBacktest({ ...ctx, backtests }, { name: 'Bench', body: after });
  if (!begun.ok) throw new Error(begun.error.message);
  for (;;) {
    const run = await getBacktest(ctx, { id: begun.value.id });
    if (run.ok && run.value.state === 'done') return performance.now() - started;
    if (!run.ok || run.value.finishedAt !== null) throw new Error('The backtest failed.');
    await pause(20);
  }
}

/** As the filled history names its people. */
function personId(number: number): string {
  return `0192a000-0002-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

function newEvent(number: number) {
  const at = new Date().toISOString();
  return {
    id: uuidv7(),
    personId: personId(number),
    ts: at,
    name: 'Page Viewed',
    source: 'bench',
    properties: {},
    messageId: uuidv7(),
    receivedAt: at,
  };
}
