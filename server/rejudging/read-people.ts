import { LifecycleStage } from '#lib/contract/vocabulary.ts';
import { addEvent, clearHistory } from '#lib/journey/history.ts';
import type { Move, PersonHistory, Program } from '#lib/journey/program.ts';
import { ID_BYTES } from '#server/backtest/person-ids.ts';
import { arrayAt, type CopyRow, textAt, timeAt, timeFrom } from '#server/store/copy-rows.ts';
import type { Snapshot } from '#server/store/db.ts';
import { type AskedFacts, type Stretch, streamMovesToJudge } from '#server/store/judging-reads.ts';
import type { EventPatterns } from './event-patterns.ts';
import { testReader } from './pattern-reader.ts';

/** The fields of `streamPeopleToJudge`. */
const [PERSON, KNOWN_SINCE, DIGEST, TIMES, PLACES, IDS, ATTRIBUTES] = [0, 1, 2, 3, 4, 5, 6];
const TIME_BYTES = 8;
const PLACE_BYTES = 2;

/**
 * Fills a history with one person's past up to `now`: facts, steps, and behaviour, oldest first. `patterns`: what those events match of which
 * properties are asked for. False where one of these is not among them: then the history is not whole.
 */
export function personReader(
  program: Program,
  events: AskedFacts['events'],
): (row: CopyRow, history: PersonHistory, patterns: EventPatterns, moves: MovesOfPeople, now: number) => boolean {
  const passes = testReader(program);
  // By place: what each such event matches; null where its properties decide.
  const ofPlace = [...events].map(([name, properties]) => (properties.length === 0 ? program.patternsOf(name, {}) : null));

  return (row, history, patterns, moves, now) => {
    clearHistory(history);
    history.knownSince = Math.min(timeAt(row, KNOWN_SINCE), now);
    for (let test = 0; test < program.attributes.length; test += 1) history.attributes[test] = passes(row, ATTRIBUTES + test, test);
    if (moves.size > 0) history.moves = moves.get(idAt(row, PERSON)) ?? NO_MOVES;
    const times = arrayAt(row, TIMES, TIME_BYTES);
    const places = arrayAt(row, PLACES, PLACE_BYTES);
    const ids = arrayAt(row, IDS, ID_BYTES);
    let left = ids.count;
    for (let event = times.count - 1; event >= 0; event -= 1) {
      const at = timeFrom(row.view, times.first + event * times.step);
      let matched = ofPlace[row.view.getInt16(places.first + event * places.step)] ?? null;
      if (matched === null) {
        left -= 1;
        matched = patterns.find(row.bytes, ids.first + left * ids.step);
        if (matched === null) return false;
      }
      if (at >= 0 && at <= now) addEvent(history, matched, at);
    }
    return true;
  };
}

/** What the ledger of a person says; null where nobody was ever judged. */
export function digestAt({ view, starts, lengths }: CopyRow): bigint | null {
  return (lengths[DIGEST] ?? -1) < 0 ? null : view.getBigInt64(starts[DIGEST] ?? 0);
}

/** By person, for those who were ever moved. */
export type MovesOfPeople = ReadonlyMap<string, readonly Move[]>;

/** The steps that people and CRMs made; those that lie after `now` do not count yet. */
export async function readMoves(snapshot: Snapshot, workspaceId: string, stretch: Stretch, now: number): Promise<MovesOfPeople> {
  const moves = new Map<string, Move[]>();
  await streamMovesToJudge(snapshot, workspaceId, stretch, (row) => {
    const stage = STAGES.get(textAt(row, 2) ?? '');
    const move = { stage, at: timeAt(row, 1) };
    if (!isMove(move) || move.at > now) return;
    const id = idAt(row, 0);
    const own = moves.get(id);
    if (own === undefined) moves.set(id, [move]);
    else own.push(move);
  });
  return moves;
}

function isMove(move: { stage: LifecycleStage | undefined; at: number }): move is Move {
  return move.stage !== undefined;
}

const NO_MOVES: readonly Move[] = [];
const STAGES = new Map<string, LifecycleStage>(LifecycleStage.options.map((stage) => [stage, stage]));

/** A UUID in binary as text. */
export function idAt({ bytes, starts }: CopyRow, field: number): string {
  let id = '';
  const start = starts[field] ?? 0;
  for (let at = 0; at < ID_BYTES; at += 1) {
    if (at === 4 || at === 6 || at === 8 || at === 10) id += '-';
    id += HEX[bytes[start + at] ?? 0];
  }
  return id;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
