import { LifecycleStage } from '#lib/contract/vocabulary.ts';
import { addEvent, clearHistory, newHistory } from '#lib/journey/history.ts';
import type { AttributeTest, Move, PersonHistory, Program } from '#lib/journey/program.ts';
import { MOST_EVENTS } from '#server/store/events.ts';
import type { AttributeColumn, History, Segment } from '../columns.ts';
import { entriesOf } from '../dictionary.ts';
import { readKind } from '../kinds.ts';

/**
 * Hands out one person's past after the other as a program reads it. What depends on a kind of event or on a value alone is asked of the
 * program once for each distinct one, here. The answer is used again for the next person.
 */
export function createPersonHistories(program: Program, history: History): (person: number) => PersonHistory {
  const kinds = kindsOf(program, history);
  const tests = program.attributes.map((test) => testColumn(test, history));
  const own = newHistory(program);
  const { people, segments } = history;

  return (person) => {
    clearHistory(own);
    own.knownSince = people.knownSince[person] ?? 0;
    const account = people.accounts[person] ?? 0;
    for (let test = 0; test < tests.length; test += 1) {
      const { of, values, passes } = tests[test] ?? NEVER;
      const value = of === 'person' ? values[person] : account === 0 ? 0 : values[account - 1];
      own.attributes[test] = passes[value ?? 0] ?? 0;
    }
    const segment = segments[people.segments[person] ?? 0];
    const end = people.ends[person] ?? 0;
    if (segment !== undefined)
      for (let at = firstRead(segment, kinds, people.starts[person] ?? 0, end); at < end; at += 1) {
        const matched = kinds[segment.kinds[at] ?? 0];
        if (matched !== undefined && matched !== null && matched.length > 0) addEvent(own, matched, segment.times[at] ?? 0);
      }
    own.moves = movesOf(history, person);
    return own;
  };
}

type TestColumn = { of: 'person' | 'account'; values: ArrayLike<number> /** By value: 1 where the test passes. */; passes: Uint8Array };
const NEVER: TestColumn = { of: 'person', values: [], passes: new Uint8Array(1) };

function testColumn(test: AttributeTest, history: History): TestColumn {
  const column: AttributeColumn | undefined = history[test.of].get(test.name);
  if (column === undefined) throw new Error('A definition is replayed on a history that does not hold what it asks for.');
  const values = entriesOf(column.texts).map((text) => JSON.parse(decoder.decode(text)));
  return { of: test.of, values: column.values, passes: Uint8Array.from([null, ...values], (value) => (test.passes(value) ? 1 : 0)) };
}

/** By kind of event the patterns that it matches; null where the definition does not ask about its name. */
type Kinds = readonly (readonly number[] | null)[];

function kindsOf(program: Program, history: History): Kinds {
  return entriesOf(history.kinds).map((text) => {
    const { name, properties } = readKind(text, history.asked.properties);
    return program.propertiesOf(name) === null ? null : program.patternsOf(name, properties);
  });
}

/** Of what the definition asks about the newest `MOST_EVENTS` count, as in a view of one person: where they begin. */
function firstRead(segment: Segment, kinds: Kinds, start: number, end: number): number {
  if (end - start <= MOST_EVENTS) return start;
  let left = MOST_EVENTS;
  let at = end;
  for (; at > start && left > 0; at -= 1) if (kinds[segment.kinds[at - 1] ?? 0] != null) left -= 1;
  return at;
}

function movesOf({ moves }: History, person: number): readonly Move[] {
  const from = person === 0 ? 0 : (moves.ends[person - 1] ?? 0);
  const to = moves.ends[person] ?? 0;
  if (from === to) return NO_MOVES;
  return Array.from({ length: to - from }, (_, index) => ({
    stage: LifecycleStage.options[moves.stages[from + index] ?? 0] ?? 'lead',
    at: moves.times[from + index] ?? 0,
  }));
}

const NO_MOVES: readonly Move[] = [];
const decoder = new TextDecoder();
