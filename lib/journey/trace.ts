import type { AttributeValue } from '../contract/primitives.ts';
import { programOf } from './compile.ts';
import type { Node } from './engine/compiled.ts';
import { valueFrom } from './engine/intern.ts';
import type { Spans } from './engine/spans.ts';
import { evaluate, type FullEvaluation } from './evaluate.ts';
import { addEvent, compareMoves, newHistory, settledEvents } from './history.ts';
import type { JudgeInput } from './judge.ts';
import type { PersonHistory, Program } from './program.ts';
import type { FactSource, Facts, JourneyEvent } from './types.ts';

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
  moves: readonly { why: string; actor: string }[];
  time: number;
  /** When parts of conditions held, as far as receipts have asked for it. */
  spans: Map<Node, Spans>;
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
  const steps = moves
    .map((move) => ({ ...move, at: Date.parse(move.at) }))
    .filter(({ at }) => at <= time)
    .sort((a, b) => compareMoves(a, b) || compareText(a.why, b.why) || compareText(a.actor, b.actor));
  history.moves = steps;
  return {
    program,
    history,
    evaluation: evaluate(program, history, time),
    facts,
    events: settled,
    matching,
    moves: steps,
    time,
    spans: new Map(),
  };
}

export function sourceOf(facts: Facts, of: 'person' | 'account'): FactSource | null {
  return of === 'person' ? facts.person : facts.account;
}

export function attributeOf(facts: Facts, of: 'person' | 'account', name: string): AttributeValue {
  return valueFrom(sourceOf(facts, of)?.attributes, name);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
