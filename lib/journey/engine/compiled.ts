import type { LifecycleRule, Trigger } from '../../contract/definition.ts';
import type { JourneyStage } from '../../contract/vocabulary.ts';
import type { Standing } from './standing.ts';

/** The score that a trigger's points go to. */
export type Axis = 'fit' | 'interest';

/** A condition with `not` pushed down to its leaves, which name patterns and attribute tests by number. Times in whole milliseconds, Infinity where no window is set. */
export type Node = Leaf | { type: 'all'; of: readonly Node[] } | { type: 'any'; of: readonly Node[] };
export type Leaf = AttributeLeaf | BehaviourLeaf | SequenceLeaf | RecencyLeaf;

export type AttributeLeaf = { type: 'attribute'; test: number; negated: boolean };
export type BehaviourLeaf = {
  type: 'behaviour';
  pattern: number;
  atLeast: number;
  window: number;
  distinctDays: boolean;
  after: OtherLeaf | null;
  before: OtherLeaf | null;
  negated: boolean;
};
export type OtherLeaf = { pattern: number; within: number };
export type SequenceLeaf = { type: 'sequence'; steps: readonly number[]; window: number; negated: boolean };
export type RecencyLeaf = { type: 'recency'; pattern: number; silence: number; negated: boolean };

export type CompiledTrigger = {
  index: number;
  trigger: Trigger;
  /** Its clauses in the definition's order. */
  clauses: readonly Node[];
  /** All of them; null where they could hold with nothing to show: it then never fires. */
  condition: Node | null;
  /** Null: it disqualifies, and gives no points. */
  axis: Axis | null;
  /** Points of one firing, with their sign. */
  worth: number;
  /** The same within its own cap, on the exact grid. */
  full: number;
  /** Every firing gives points, not only the last. */
  each: boolean;
  whileTrue: boolean;
  /** All of its positive behaviour is of passive events. */
  passive: boolean;
  /** Milliseconds after a firing at which it has faded. */
  fadesAfter: number;
  /** Most points that it gives, or takes; Infinity without a cap. */
  cap: number;
  /** Index of its group, −1 without one. */
  group: number;
  /** Whether it shows interest of somebody's own: what only happens to people does not. */
  isEngagement: boolean;
  /** Whether a rule of the lifecycle, or of the journey, looks at it. */
  forLifecycle: boolean;
  forJourney: boolean;
  /** Whether a stage can change when it stops to count. */
  endMatters: boolean;
  /** Patterns whose events can change it, ascending. */
  patterns: readonly number[];
};

/** Asked of somebody at a time. */
export type Check = (standing: Standing) => boolean;

export type CompiledRule<Stage> = {
  /** Its place among the definition's rules of its axis. */
  index: number;
  stage: Stage;
  enter: Check;
  /** Null: the rule names no way out. */
  exit: Check | null;
  /** Triggers that can be the reason for entering. */
  triggers: readonly number[];
};

/** What criteria look at; time is only looked at where one of them can notice. */
export type Needs = {
  /** Scores at which something can change, ascending. */
  fit: number[];
  interest: number[];
  /** Triggers whose ending matters. */
  triggers: Set<number>;
  /** Stays that are asked for, in milliseconds. */
  stays: Set<number>;
  otherAxis: boolean;
  /** Whether the answer depends on the stage that it decides on: entering one can then open the way out of it. */
  ownAxis: boolean;
};

export type CompiledRules = {
  lifecycle: readonly CompiledRule<LifecycleRule['stage']>[];
  /** Those that send back or away, which come before the hand-over, and those for the stages before it. */
  back: readonly CompiledRule<LifecycleRule['stage']>[];
  early: readonly CompiledRule<LifecycleRule['stage']>[];
  journey: readonly CompiledRule<JourneyStage>[];
  lifecycleNeeds: Needs;
  journeyNeeds: Needs;
  /** Whether the agreed scores, or one of the agreed grades, are reached. */
  qualifies: Check;
  /** Fit from which somebody belongs to the target group. */
  fitBar: number;
  /** What the hand-over takes at least; −Infinity where it is told by grades. */
  leastScores: { fit: number; interest: number };
  /** Whether higher scores can only bring somebody nearer to a hand-over. */
  isMonotone: boolean;
  /** Every score at which anything can change, ascending. */
  bounds: { fit: readonly number[]; interest: readonly number[] };
  guard: number;
  /** Lifecycle stages that the definition has a rule of its own for. */
  hasRuleFor: ReadonlySet<string>;
  canDisqualify: boolean;
  lifecycleUsesScores: boolean;
  journeyUsesScores: boolean;
  /** Whether something that speaks against somebody fades. */
  hasFadingAgainst: boolean;
};

/** Caps that triggers share. */
export type Pools = {
  /** Group after group, and the one of passive events last. */
  caps: Float64Array;
  /** What is left of them while points are handed out. */
  left: Float64Array;
  /** Whether one part's fading can make room for another, so that a score rises by time alone. */
  canRise: boolean;
};
