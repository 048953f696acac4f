import type { Clause, Condition, EventPattern } from '../../contract/condition.ts';
import { DAY } from '../decay.ts';
import type { Leaf, Node, OtherLeaf } from './compiled.ts';
import type { Interner } from './intern.ts';

/** A condition with `not` pushed down to its leaves and everything it names by number. */
export function compileCondition(condition: Condition, interner: Interner, negated = false): Node {
  switch (condition.type) {
    case 'not':
      return compileCondition(condition.of, interner, !negated);
    case 'all':
    case 'any': {
      const type = (condition.type === 'all') === negated ? 'any' : 'all';
      return { type, of: condition.of.map((part) => compileCondition(part, interner, negated)) };
    }
    default:
      return compileClause(condition, interner, negated);
  }
}

/** All of these together; what is cheap to ask comes first, so that most people are done with at once. */
export function allOf(nodes: readonly Node[]): Node {
  const [only] = nodes;
  return only !== undefined && nodes.length === 1 ? only : { type: 'all', of: nodes.toSorted((a, b) => cost(a) - cost(b)) };
}

/** Whether it can hold without any fact that speaks for it: then there would be nothing to show. */
export function holdsOnNothing(node: Node): boolean {
  if (node.type === 'all') return node.of.every(holdsOnNothing);
  if (node.type === 'any') return node.of.some(holdsOnNothing);
  return node.negated;
}

export function leavesOf(node: Node): readonly Leaf[] {
  return node.type === 'all' || node.type === 'any' ? node.of.flatMap(leavesOf) : [node];
}

/** The patterns whose events can change whether it holds. */
export function patternsIn(leaf: Leaf): readonly number[] {
  switch (leaf.type) {
    case 'attribute':
      return [];
    case 'sequence':
      return leaf.steps;
    case 'recency':
      return [leaf.pattern];
    case 'behaviour':
      return [leaf, leaf.after, leaf.before].flatMap((one) => (one === null ? [] : [one.pattern]));
  }
}

/** Milliseconds, in whole numbers like all times; Infinity where nothing is set. */
export function spanOf(days: number | undefined): number {
  return days === undefined ? Number.POSITIVE_INFINITY : Math.round(days * DAY);
}

function compileClause(clause: Clause, interner: Interner, negated: boolean): Leaf {
  switch (clause.type) {
    case 'attribute':
      return { type: 'attribute', test: interner.testId(clause), negated };
    case 'sequence':
      return { type: 'sequence', steps: clause.steps.map((step) => interner.patternId(step)), window: spanOf(clause.withinDays), negated };
    case 'recency':
      return { type: 'recency', pattern: interner.patternId(clause), silence: spanOf(clause.moreThanDaysAgo), negated };
    case 'behaviour':
      return {
        type: 'behaviour',
        pattern: interner.patternId(clause),
        atLeast: clause.atLeast,
        window: spanOf(clause.withinDays),
        distinctDays: clause.distinctDays ?? false,
        after: compileOther(clause.after, interner),
        before: compileOther(clause.before, interner),
        negated,
      };
  }
}

function compileOther(other: (EventPattern & { withinDays?: number | undefined }) | undefined, interner: Interner): OtherLeaf | null {
  return other === undefined ? null : { pattern: interner.patternId(other), within: spanOf(other.withinDays) };
}

function cost(node: Node): number {
  if (node.type === 'attribute') return 0;
  if (node.type === 'all' || node.type === 'any') return 3;
  return node.negated ? 2 : 1;
}
