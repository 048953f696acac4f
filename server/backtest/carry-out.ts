import type { BacktestResult } from '#lib/contract/backtest.ts';
import { insertBacktestPeople, type NewBacktestPerson } from '#server/store/backtest-people.ts';
import { findBacktestContent } from '#server/store/backtest-runs.ts';
import type { Store } from '#server/store/db.ts';
import { findDefinitionVersion } from '#server/store/definitions.ts';
import { askedBy } from './asked.ts';
import { type History, OUTCOME, VERDICT } from './columns.ts';
import type { HistoryCache } from './history-cache.ts';
import { idOf } from './person-ids.ts';
import { type HandedOverRow, rowsOf } from './replay/handed-over.ts';
import { type Replayed, replayHistory } from './replay/replay-history.ts';
import { NEVER } from './replay/tally.ts';
import { compareTriggers } from './replay/versions.ts';
import { resultOf } from './result.ts';
import type { OpenRun } from './run.ts';

/** Shares of the whole that are done after each part: reading, replaying, writing down. */
const READ = 0.5;
const REPLAYED = 0.95;

/** Reads the history, replays it under both versions, writes the people down, and returns the result. */
export async function carryOut(store: Store, cache: HistoryCache, run: OpenRun): Promise<BacktestResult> {
  const { workspaceId, runId, signal } = run;
  const { content, active } = await store.inWorkspace(workspaceId, async (tx) => {
    const own = await findBacktestContent(tx, workspaceId, runId);
    if (own === null) throw new Error('There is no such backtest.');
    return { content: own, active: own.activeVersion === null ? null : await findDefinitionVersion(tx, workspaceId, own.activeVersion) };
  });
  const versions = { draft: content.draftBody, active: active?.body ?? null };

  run.tell('Reading the history', 0);
  const asked = askedBy(versions.active === null ? [versions.draft] : [versions.draft, versions.active]);
  const onRead = (done: number) => run.tell('Reading the history', done * READ);
  const history = await cache.read(workspaceId, { asked, now: run.now(), signal, onProgress: onRead });

  run.tell('Judging everybody', READ);
  const onReplayed = (done: number) => run.tell('Judging everybody', READ + done * (REPLAYED - READ));
  const replayed = await replayHistory(history, versions, { signal, onProgress: onReplayed });

  run.tell('Writing down who is meant', REPLAYED);
  await writePeople(store, run, history, replayed);
  return resultOf({
    tally: replayed.tally,
    triggers: compareTriggers(versions),
    hashes: { draft: content.draftHash, active: active?.contentHash ?? null },
    asOf: history.asOf,
  });
}

const ROWS_AT_ONCE = 2_000;

async function writePeople(
  store: Store,
  { workspaceId, runId, signal }: OpenRun,
  history: History,
  { handedOver }: Replayed,
): Promise<void> {
  let batch: NewBacktestPerson[] = [];
  const write = async () => {
    signal.throwIfAborted();
    const rows = batch;
    batch = [];
    await store.inWorkspace(workspaceId, (tx) => insertBacktestPeople(tx, workspaceId, runId, rows));
  };
  for (const part of handedOver)
    for (const row of rowsOf(part)) {
      batch.push(personOf(history, row));
      if (batch.length === ROWS_AT_ONCE) await write();
    }
  if (batch.length > 0) await write();
}

function personOf({ people, truth }: History, { person, draftAt, activeAt, triggers }: HandedOverRow): NewBacktestPerson {
  const verdict = truth.verdicts[person] ?? VERDICT.none;
  const outcome = truth.outcomes[person] ?? 0;
  return {
    personId: idOf(people, person),
    group: draftAt === NEVER ? 'removed' : activeAt === NEVER ? 'added' : 'both',
    draftAt: timeOf(draftAt),
    activeAt: timeOf(activeAt),
    verdict: verdict === VERDICT.none ? null : verdict === VERDICT.good ? 'good' : 'notGood',
    outcome: (outcome & OUTCOME.known) === 0 ? null : (outcome & OUTCOME.good) === 0 ? 'bad' : 'good',
    triggers,
  };
}

function timeOf(at: number): string | null {
  return at === NEVER ? null : new Date(at).toISOString();
}
