import type { DefinitionBody } from '#lib/contract/definition.ts';
import { compileDefinition } from '#lib/journey/compile.ts';
import { evaluate } from '#lib/journey/evaluate.ts';
import { addEvent, clearHistory, newHistory } from '#lib/journey/history.ts';
import { judge } from '#lib/journey/judge.ts';
import type { PersonHistory, Program } from '#lib/journey/program.ts';
import type { JourneyEvent } from '#lib/journey/types.ts';
import { kinds, type People } from './people.ts';

/** Works through all people and gives a number that depends on everything that it did, so that nothing can be left out. */
export type Run = (people: People) => number;

/** The floor: a loop that only reads the same columns, person after person. */
export const readOnly: Run = ({ count, starts, times, kinds: own, chances }) => {
  let sum = 0;
  for (let person = 0; person < count; person += 1) {
    const end = starts[person + 1] ?? 0;
    let last = 0;
    for (let at = starts[person] ?? 0; at < end; at += 1) last = (times[at] ?? 0) + (own[at] ?? 0);
    sum += last + (chances[person] ?? 0);
  }
  return sum;
};

/** Everybody's past handed to the evaluator as it wants it, without judging. */
export function filled(body: DefinitionBody): Run {
  const fill = filler(compileDefinition(body));
  return (people) => {
    let sum = 0;
    for (let person = 0; person < people.count; person += 1) sum += fill(people, person).counts[0] ?? 0;
    return sum;
  };
}

/** Everybody judged: stages, firings, hand-overs, scores. */
export function evaluated(body: DefinitionBody): Run {
  const program = compileDefinition(body);
  const fill = filler(program);
  return (people) => {
    let sum = 0;
    for (let person = 0; person < people.count; person += 1) {
      const { lifecycle, journey, fired, handovers, fit, interest } = evaluate(program, fill(people, person), people.now);
      sum += lifecycle.length + journey.length + fired.length + handovers.length + fit + interest;
    }
    return sum;
  };
}

/** Everybody judged as for a panel, with receipts, from events as a database gives them. */
export function judged(body: DefinitionBody): Run {
  const source = 'Website';
  return (people) => {
    let sum = 0;
    for (let person = 0; person < people.count; person += 1) {
      const events: JourneyEvent[] = [];
      for (let at = people.starts[person] ?? 0; at < (people.starts[person + 1] ?? 0); at += 1) {
        const { name = '', properties = {} } = kinds[people.kinds[at] ?? 0] ?? {};
        events.push({ id: `e${at}`, name, ts: people.times[at] ?? 0, source, properties });
      }
      const attributes = (people.chances[person] ?? 0) < 0.5 ? { title: 'Planner' } : {};
      const facts = {
        person: { attributes, source, at: null },
        account: null,
        createdAt: new Date(people.now - 600 * 86_400_000).toISOString(),
      };
      sum += judge({ facts, events, moves: [], definition: { body, version: 1 }, now: new Date(people.now) }).firings.length;
    }
    return sum;
  };
}

function filler(program: Program): (people: People, person: number) => PersonHistory {
  const history = newHistory(program);
  const patterns = kinds.map(({ name, properties }) => program.patternsOf(name, properties));
  const knownBefore = 600 * 86_400_000;
  return (people, person) => {
    clearHistory(history);
    history.knownSince = people.now - knownBefore;
    const chance = people.chances[person] ?? 0;
    // One test after the other passes for fewer people, in an order of each person's own.
    for (let test = 0; test < history.attributes.length; test += 1) history.attributes[test] = (chance * (test + 7) * 13) % 1 < 0.3 ? 1 : 0;
    const end = people.starts[person + 1] ?? 0;
    for (let at = people.starts[person] ?? 0; at < end; at += 1)
      addEvent(history, patterns[people.kinds[at] ?? 0] ?? [], people.times[at] ?? 0);
    return history;
  };
}
