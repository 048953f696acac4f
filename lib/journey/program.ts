import type { DefinitionBody } from '../contract/definition.ts';
import type { AttributeValue } from '../contract/primitives.ts';
import type { JourneyStage, LifecycleStage } from '../contract/vocabulary.ts';
import type { CompiledRules, CompiledTrigger, Pools } from './engine/compiled.ts';

/**
 * A definition made ready for judging many people. Compile once, judge anybody:
 *
 *   const program = compileDefinition(body);                       // compile.ts
 *   program.patternsOf('Pricing Viewed', properties)               // ids of the patterns that such an event matches; [] means that it never counts
 *   program.attributes[i].passes(value)                            // once per distinct value of attributes[i].of / .name
 *
 *   const history = newHistory(program);                           // history.ts; one for all people, emptied by `clearHistory`
 *   history.knownSince = createdAt;                                // milliseconds since the epoch, as all times here
 *   history.attributes[i] = 1;                                     // 1: the test passes, 0: it does not
 *   addEvent(history, patternIds, at);                             // ascending by time, each event once
 *   history.moves = […];
 *
 *   const evaluation = evaluate(program, history, now);            // evaluate.ts
 *
 * A program holds functions, so it does not travel between threads: send the body, and compile there.
 */
export type Program = {
  body: DefinitionBody;
  /** How many patterns there are; their ids are 0 … patternCount − 1. */
  patternCount: number;
  /** Ids of the patterns that an event matches. */
  patternsOf: (name: string, properties: Readonly<Record<string, AttributeValue>>) => readonly number[];
  /** Names of the properties that patterns ask of events of this name; events alike in these match alike. Null: the name is in no pattern. */
  propertiesOf: (name: string) => readonly string[] | null;
  /** The distinct tests of attributes. */
  attributes: readonly AttributeTest[];
  /** In the definition's order; index here is `trigger` everywhere below. */
  triggers: readonly CompiledTrigger[];
  rules: CompiledRules;
  /** Null where triggers share no cap. */
  pools: Pools | null;
};

export type AttributeTest = {
  of: 'person' | 'account';
  name: string;
  /** `null`: the value is not known. */
  passes: (value: AttributeValue) => boolean;
};

/** One person's past as numbers. Times in milliseconds since the epoch. */
export type PersonHistory = {
  /** When their attributes became known: attributes have no past of their own. */
  knownSince: number;
  /** Per pattern the times of the events that match it, ascending; the first `counts[pattern]` are filled. */
  times: Float64Array[];
  counts: Int32Array;
  /** Per attribute test: 1 where it passes. */
  attributes: Uint8Array;
  /** Steps that people or a CRM made; they count in the order of `compareMoves` (history.ts). */
  moves: readonly Move[];
};

export type Move = { stage: LifecycleStage; at: number };

/** What became of a person up to a time. */
export type Evaluation = {
  /** Never empty, ascending. The last one is where they stand. */
  lifecycle: readonly Step<LifecycleStage>[];
  /** Never empty, ascending; the first is `unaware` where nothing was there from the start. */
  journey: readonly Step<JourneyStage>[];
  /** Triggers that fired at least once, in the definition's order. */
  fired: readonly Fired[];
  /** Times of the hand-overs, ascending: each entry into `mql`. A step by hand counts too; its `why` in `lifecycle` tells. */
  handovers: readonly number[];
  fit: number;
  interest: number;
};

/** An entry into a stage, which is the exit from the one before. */
export type Step<Stage> = { stage: Stage; at: number; why: Why };

/** A trigger over one person's past. */
export type Fired = {
  trigger: number;
  /** Each time that it fired, ascending. */
  moments: readonly number[];
  /** When its clauses held: start, end, start, end …; starts included, ends not, the last end may be Infinity. */
  spans: readonly number[];
};

/** Why a step was made, in numbers; `whyText` (why.ts) puts it into words. Indexes are those of the program and of the history. */
export type Why =
  | { code: 'moved'; move: number }
  | { code: 'trigger'; trigger: number }
  | { code: 'reached'; trigger: number | null; fit: number; interest: number }
  | { code: 'fell'; fit: number; interest: number }
  | { code: 'lifecycleRule'; rule: number }
  | { code: 'journeyRule'; rule: number }
  | { code: 'fitsProfile' }
  | { code: 'contactKnown' }
  | { code: 'nothingSeen' }
  | { code: 'nothingNew'; trigger: number | null };
