import type { Clause, Condition, EventPattern } from '../contract/condition.ts';
import type { Criterion, StageTest } from '../contract/criterion.ts';
import type { Trigger } from '../contract/definition.ts';

/** A clause inside a condition: where it stands in it (`of.2.of`), and whether an odd number of `not` stands around it. */
export type Leaf<T> = { leaf: T; path: string; isNegated: boolean };

/** The clauses of a condition in their order. Nesting is bounded by the check, so recursion is safe here. */
export function clausesOf(condition: Condition, path = '', isNegated = false): Leaf<Clause>[] {
  if (condition.type === 'not') return clausesOf(condition.of, join(path, 'of'), !isNegated);
  if (isClause(condition)) return [{ leaf: condition, path, isNegated }];
  return condition.of.flatMap((part, index) => clausesOf(part, join(path, `of.${index}`), isNegated));
}

/** The tests of a criterion in their order. */
export function testsOf(criterion: Criterion, path = '', isNegated = false): Leaf<StageTest>[] {
  if (criterion.type === 'not') return testsOf(criterion.of, join(path, 'of'), !isNegated);
  if (!('of' in criterion)) return [{ leaf: criterion, path, isNegated }];
  return criterion.of.flatMap((part, index) => testsOf(part, join(path, `of.${index}`), isNegated));
}

/** Whether a condition is one clause, neither a group nor a negation. */
export function isClause(condition: Condition): condition is Clause {
  return condition.type !== 'all' && condition.type !== 'any' && condition.type !== 'not';
}

/** Each event that a clause names, with its place in the clause. */
export function patternsOf(clause: Clause): { pattern: EventPattern; path: string }[] {
  if (clause.type === 'attribute') return [];
  if (clause.type === 'sequence') return clause.steps.map((pattern, index) => ({ pattern, path: `steps.${index}` }));
  const own = { pattern: clause, path: '' };
  if (clause.type === 'recency') return [own];
  const { after, before } = clause;
  return [
    own,
    ...(after === undefined ? [] : [{ pattern: after, path: 'after' }]),
    ...(before === undefined ? [] : [{ pattern: before, path: 'before' }]),
  ];
}

/** Whether a trigger asks for behaviour at all: what speaks against somebody then counts against interest, else against fit. */
export function isAboutBehaviour({ clauses }: Pick<Trigger, 'clauses'>): boolean {
  return clauses.some((clause) => clausesOf(clause).some(({ leaf }) => leaf.type !== 'attribute'));
}

/** Paths joined by dots; an empty one leaves none. */
export function join(...parts: readonly (string | number)[]): string {
  return parts.filter((part) => part !== '').join('.');
}
