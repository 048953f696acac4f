import type { Trigger } from '../contract/definition.ts';

/** The score that a trigger's points go to; null: it disqualifies, and gives none. */
export type Axis = 'fit' | 'interest';

/**
 * A condition with `not` pushed down to its leaves, which name patterns and attribute tests by number. Times in whole milliseconds; `window` and
 * `within` are Infinity where the definition sets none.
 */
export type Node = Leaf | { type: 'all' | 'any'; of: readonly Node[] };
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
  /** All its clauses; null where it could hold with nothing to show, and so never does. */
  condition: Node | null;
  axis: Axis | null;
  /** Points of one firing, with their sign. */
  worth: number;
  /** Every firing gives points, not only the last. */
  each: boolean;
  whileTrue: boolean;
  /** All of its positive behaviour is of passive events. */
  passive: boolean;
  /** Milliseconds after a firing at which it has faded. */
  fadesAfter: number;
  /** Most points that it gives or takes; Infinity without a cap. */
  cap: number;
  /** Index of its group; −1 without one. */
  group: number;
  /** Patterns that can change it, ascending. */
  patterns: readonly number[];
};
