import type { AttributeValue } from '../contract/primitives.ts';
import { compileDefinition } from './compile.ts';
import { valueFrom } from './engine/intern.ts';
import { evaluate, type FullEvaluation } from './evaluate.ts';
import { addEvent, newHistory, settledEvents } from './history.ts';
import type { JudgeInput } from './judge.ts';
import type { PersonHistory, Program } from './program.ts';
import type { FactSource, Facts, JourneyEvent, StageMove } from './types.ts';

/** One person judged, with all that receipts are written from. */
export type Trace = {
  program: Program;
  history: PersonHistory;
  evaluation: FullEvaluation;
  facts: Facts;
  /** What counts at the time, each once, oldest first. */
  events: readonly JourneyEvent[];
  /** By pattern, the events behind `history.times`. */
  matching: readonly (readonly JourneyEvent[])[];
  /** In the order of `history.moves`. */
  moves: readonly StageMove[];
  time: number;
};

export function traceOf({ facts, events, moves, definition, now }: JudgeInput): Trace {
  const program = programOf(definition.body);
  const time = now.getTime();
  const history = newHistory(program);
  history.knownSince = Math.min(Date.parse(facts.createdAt), time);
  for (const [index, { of, name, passes }] of program.attributes.entries()) {
    history.attributes[index] = passes(attributeOf(facts, of, name)) ? 1 : 0;
  }
  const settled = settledEvents(events, time);
  const matching: JourneyEvent[][] = Array.from({ length: program.patternCount }, () => []);
  for (const event of settled) {
    const patterns = program.patternsOf(event.name, event.properties);
    addEvent(history, patterns, event.ts);
    for (const pattern of patterns) matching[pattern]?.push(event);
  }
  const steps = moves.filter((move) => Date.parse(move.at) <= time).sort(byTime);
  history.moves = steps.map(({ stage, at }) => ({ stage, at: Date.parse(at) }));
  return { program, history, evaluation: evaluate(program, history, time), facts, events: settled, matching, moves: steps, time };
}

/** A body is never changed once it is in use, so each is compiled once. */
function programOf(body: JudgeInput['definition']['body']): Program {
  const known = programs.get(body);
  if (known !== undefined) return known;
  const program = compileDefinition(body);
  programs.set(body, program);
  return program;
}

const programs = new WeakMap<JudgeInput['definition']['body'], Program>();

export function sourceOf(facts: Facts, of: 'person' | 'account'): FactSource | null {
  return of === 'person' ? facts.person : facts.account;
}

export function attributeOf(facts: Facts, of: 'person' | 'account', name: string): AttributeValue {
  return valueFrom(sourceOf(facts, of)?.attributes, name);
}

function byTime(a: StageMove, b: StageMove): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.stage < b.stage ? -1 : Number(a.stage > b.stage)) || (a.why < b.why ? -1 : 1);
}
