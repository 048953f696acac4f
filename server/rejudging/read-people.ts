import { LifecycleStage } from '#lib/contract/vocabulary.ts';
import type { Move, Program } from '#lib/journey/program.ts';
import { type CopyRow, textAt, timeAt } from '#server/store/copy-rows.ts';
import type { Snapshot } from '#server/store/db.ts';
import { type Stretch, streamMovesToJudge, streamPeopleToJudge } from '#server/store/judging-reads.ts';

/** Everything but behaviour that judging reads of a stretch of people, in the order of their ids. */
export type PeopleToJudge = {
  ids: readonly string[];
  /** Milliseconds since the epoch. */
  knownSince: readonly number[];
  /** What their ledgers say; null where nobody was ever judged. */
  digests: readonly (bigint | null)[];
  /** Person after person the results of the program's attribute tests. */
  tests: readonly (0 | 1)[];
  moves: ReadonlyMap<string, readonly Move[]>;
};

export type PassesTest = (row: CopyRow, field: number, test: number) => 0 | 1;

/** Reads the next people after `after`, at most `limit`; steps that lie after `now` do not count yet. */
export async function readPeople(
  snapshot: Snapshot,
  workspaceId: string,
  page: { after: string | null; limit: number; now: number },
  program: Program,
  passes: PassesTest,
): Promise<PeopleToJudge> {
  const ids: string[] = [];
  const knownSince: number[] = [];
  const digests: (bigint | null)[] = [];
  const tests: (0 | 1)[] = [];
  await streamPeopleToJudge(snapshot, workspaceId, page, program.attributes, (row) => {
    ids.push(idAt(row, 0));
    knownSince.push(Math.min(timeAt(row, 1), page.now));
    digests.push((row.lengths[2] ?? -1) < 0 ? null : row.view.getBigInt64(row.starts[2] ?? 0));
    for (let test = 0; test < program.attributes.length; test += 1) tests.push(passes(row, 3 + test, test));
  });
  const upTo = ids.at(-1);
  const moves = upTo === undefined ? new Map() : await readMoves(snapshot, workspaceId, { after: page.after, upTo }, page.now);
  return { ids, knownSince, digests, tests, moves };
}

async function readMoves(snapshot: Snapshot, workspaceId: string, stretch: Stretch, now: number): Promise<Map<string, Move[]>> {
  const moves = new Map<string, Move[]>();
  await streamMovesToJudge(snapshot, workspaceId, stretch, (row) => {
    const stage = STAGES.get(textAt(row, 2) ?? '');
    const move = { stage, at: timeAt(row, 1) };
    if (!isMove(move) || move.at > now) return;
    const id = idAt(row, 0);
    moves.set(id, [...(moves.get(id) ?? []), move]);
  });
  return moves;
}

function isMove(move: { stage: LifecycleStage | undefined; at: number }): move is Move {
  return move.stage !== undefined;
}

const STAGES = new Map<string, LifecycleStage>(LifecycleStage.options.map((stage) => [stage, stage]));

/** A UUID in binary as text. */
export function idAt({ bytes, starts }: CopyRow, field: number): string {
  let id = '';
  const start = starts[field] ?? 0;
  for (let at = 0; at < 16; at += 1) {
    if (at === 4 || at === 6 || at === 8 || at === 10) id += '-';
    id += HEX[bytes[start + at] ?? 0];
  }
  return id;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
