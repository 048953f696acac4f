import { evaluate } from '#lib/journey/evaluate.ts';
import { addEvent, clearHistory, newHistory } from '#lib/journey/history.ts';
import type { Move, PersonHistory, Program } from '#lib/journey/program.ts';
import { ID_BYTES } from '#server/backtest/person-ids.ts';
import { askedEvents } from '#server/services/ledger/asked-events.ts';
import { pastDigester } from '#server/services/ledger/past-digest.ts';
import { type CopyRow, timeAt } from '#server/store/copy-rows.ts';
import type { Store } from '#server/store/db.ts';
import { MOST_EVENTS } from '#server/store/events.ts';
import { streamEventsToJudge } from '#server/store/judging-reads.ts';
import { patternReader, testReader } from './pattern-reader.ts';
import { idAt, type PeopleToJudge, readPeople } from './read-people.ts';

/** One stretch of people: how many, the last one, and those of whom the definition says something else than their ledgers. */
export type Examined = { people: number; last: string; changed: string[] };
export type Page = { after: string | null; limit: number; now: number };

/**
 * Makes the look at a stretch of people: everyone's past goes through the evaluator as numbers, and what it finds is held against the digest
 * of their ledger. Nothing is locked, nothing written. Null: nobody comes after `after`.
 */
export function createExaminer(
  store: Store,
  workspaceId: string,
  program: Program,
): (page: Page, signal: AbortSignal) => Promise<Examined | null> {
  const asked = askedEvents(program.body);
  const patternsOf = patternReader(program, asked);
  const passes = testReader(program);
  const says = sayer(program);

  return (page, signal) =>
    store.inSnapshot(
      workspaceId,
      async (snapshot) => {
        const people = await readPeople(snapshot, workspaceId, page, program, passes);
        const last = people.ids.at(-1);
        if (last === undefined) return null;
        const changed: string[] = [];
        const behaviour = newBehaviour();
        let next = 0;
        /** Judges the person whose behaviour has just been read and those after them who did nothing, up to this one. */
        function judgeUpTo(id: string | null): void {
          for (; next < people.ids.length && people.ids[next] !== id; next += 1) {
            if (says(people, next, behaviour, page.now) !== people.digests[next]) changed.push(people.ids[next] ?? '');
            behaviour.clear();
          }
        }
        await streamEventsToJudge(snapshot, workspaceId, { after: page.after, upTo: last }, asked, (row) => {
          if (behaviour.isOfAnother(row)) judgeUpTo(idAt(row, 0));
          const at = timeAt(row, 1);
          if (at >= 0 && at <= page.now) behaviour.add(patternsOf(row, 2), at);
        });
        judgeUpTo(null);
        return { people: people.ids.length, last, changed };
      },
      signal,
    );
}

/** What the program says of one person after another, as a digest. */
function sayer(program: Program): (people: PeopleToJudge, person: number, behaviour: Behaviour, now: number) => bigint {
  const digestOf = pastDigester(program.body);
  const history = newHistory(program);
  const tests = program.attributes.length;
  return (people, person, behaviour, now) => {
    clearHistory(history);
    history.knownSince = people.knownSince[person] ?? 0;
    for (let test = 0; test < tests; test += 1) history.attributes[test] = people.tests[person * tests + test] ?? 0;
    history.moves = people.moves.get(people.ids[person] ?? '') ?? NO_MOVES;
    behaviour.fill(history);
    return digestOf(evaluate(program, history, now));
  };
}

/** The behaviour of the person that is being read. */
type Behaviour = ReturnType<typeof newBehaviour>;

function newBehaviour() {
  const times = new Float64Array(MOST_EVENTS);
  const kinds: (readonly number[])[] = [];
  let count = 0;
  const person = new Uint8Array(ID_BYTES);
  let isEmpty = true;
  return {
    /** Of more than `MOST_EVENTS` the newest stay, as where one person is judged. */
    add(patterns: readonly number[], at: number): void {
      times[count % MOST_EVENTS] = at;
      kinds[count % MOST_EVENTS] = patterns;
      count += 1;
    },
    fill(history: PersonHistory): void {
      for (let event = Math.max(0, count - MOST_EVENTS); event < count; event += 1)
        addEvent(history, kinds[event % MOST_EVENTS] ?? NO_PATTERNS, times[event % MOST_EVENTS] ?? 0);
    },
    clear(): void {
      count = 0;
    },
    /** Whether this event is somebody else's than the one before; from then on they are the one. */
    isOfAnother({ bytes, starts }: CopyRow): boolean {
      const start = starts[0] ?? 0;
      let isSame = !isEmpty;
      for (let at = 0; isSame && at < ID_BYTES; at += 1) isSame = bytes[start + at] === person[at];
      if (isSame) return false;
      isEmpty = false;
      person.set(bytes.subarray(start, start + ID_BYTES));
      return true;
    },
  };
}

const NO_MOVES: readonly Move[] = [];
const NO_PATTERNS: readonly number[] = [];
