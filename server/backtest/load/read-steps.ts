import { LifecycleStage } from '#lib/contract/vocabulary.ts';
import { textAt, timeAt } from '#server/store/copy-rows.ts';
import type { Snapshot } from '#server/store/db.ts';
import { streamMoves, streamOutcomes, streamVerdicts } from '#server/store/history.ts';
import { bytes, floats, type MoveColumns, OUTCOME, type PeopleColumns, type TruthColumns, VERDICT, words } from '../columns.ts';
import { createPeopleCursor } from '../person-ids.ts';

type Read<T> = { columns: T /** The newest of these facts, in milliseconds; −Infinity: there is none. */; newest: number };

/** The steps that people and CRMs made, up to `until`. */
export async function readMoves(snapshot: Snapshot, workspaceId: string, people: PeopleColumns, until: string): Promise<Read<MoveColumns>> {
  const find = createPeopleCursor(people);
  const ends = words(people.count);
  const times: number[] = [];
  const stages: number[] = [];
  let newest = Number.NEGATIVE_INFINITY;
  await streamMoves(snapshot, workspaceId, until, (row) => {
    const person = find(row.bytes, row.starts[0] ?? 0);
    const stage = STAGES.indexOf(textAt(row, 2));
    if (person === -1 || stage === -1) return;
    const at = timeAt(row, 1);
    times.push(at);
    stages.push(stage);
    ends[person] = times.length;
    newest = Math.max(newest, at);
  });
  // Who made no step ends where the one before ends.
  for (let person = 1; person < people.count; person += 1) ends[person] = Math.max(ends[person] ?? 0, ends[person - 1] ?? 0);
  const columns = { ends, times: floats(times.length), stages: bytes(stages.length) };
  columns.times.set(times);
  columns.stages.set(stages);
  return { columns, newest };
}

/** What reps said last, and what became of everyone, up to `until`. */
export async function readTruth(
  snapshot: Snapshot,
  workspaceId: string,
  people: PeopleColumns,
  until: string,
): Promise<Read<TruthColumns>> {
  const columns = { verdicts: bytes(people.count), outcomes: bytes(people.count) };
  let newest = Number.NEGATIVE_INFINITY;
  const judged = createPeopleCursor(people);
  await streamVerdicts(snapshot, workspaceId, until, (row) => {
    const person = judged(row.bytes, row.starts[0] ?? 0);
    if (person !== -1) columns.verdicts[person] = textAt(row, 2) === 'good' ? VERDICT.good : VERDICT.notGood;
    newest = Math.max(newest, timeAt(row, 1));
  });
  const ended = createPeopleCursor(people);
  await streamOutcomes(snapshot, workspaceId, until, (row) => {
    const person = ended(row.bytes, row.starts[0] ?? 0);
    if (person !== -1) columns.outcomes[person] = (columns.outcomes[person] ?? 0) | (OUTCOME_BITS[textAt(row, 2) ?? ''] ?? 0);
    newest = Math.max(newest, timeAt(row, 1));
  });
  return { columns, newest };
}

const STAGES: readonly (string | null)[] = LifecycleStage.options;

/** Who ever converted or won counts as good, whatever came later. */
const OUTCOME_BITS: Readonly<Record<string, number>> = {
  converted: OUTCOME.known | OUTCOME.good,
  won: OUTCOME.known | OUTCOME.good | OUTCOME.won,
  notConverted: OUTCOME.known,
  lost: OUTCOME.known,
};
