import type { Clause, Condition, ValueTest } from '../../contract/condition.ts';
import { isClause } from '../leaves.ts';
import { conditionPhrase } from '../sentences.ts';
import { patternKey } from './clause.ts';
import type { Report } from './report.ts';

/** A clause that must hold (or, negated, must not) for the trigger to fire. */
type Needed = { clause: Clause; isNegated: boolean; path: string };

/** Conditions of one trigger that can never hold together, each told at the later one. */
export function reportConflicts(conditions: readonly Condition[], report: Report): void {
  const needed = conditions.flatMap((condition, index) => neededOf(condition, String(index)));
  for (const [index, later] of needed.entries()) {
    const earlier = needed.slice(0, index).find((one) => conflict(one, later));
    if (earlier !== undefined)
      report(
        later.path,
        `This can never hold together with “${conditionPhrase(conditionOf(earlier))}”. Take one of the two away, or put them under “any”.`,
      );
  }
}

/** What is needed in any case; what stands under `any` is not. */
function neededOf(condition: Condition, path: string): Needed[] {
  switch (condition.type) {
    case 'all':
      return condition.of.flatMap((part, index) => neededOf(part, `${path}.of.${index}`));
    case 'any':
      return [];
    case 'not':
      return isClause(condition.of) ? [{ clause: condition.of, isNegated: true, path: `${path}.of` }] : [];
    case 'attribute':
    case 'behaviour':
    case 'sequence':
    case 'recency':
      return [{ clause: condition, isNegated: false, path }];
  }
}

function conditionOf({ clause, isNegated }: Needed): Condition {
  return isNegated ? { type: 'not', of: clause } : clause;
}

function conflict(a: Needed, b: Needed): boolean {
  if (a.isNegated !== b.isNegated) return isRefuted(a.isNegated ? b.clause : a.clause, a.isNegated ? a.clause : b.clause);
  if (a.isNegated) return false;
  return isSilent(a.clause, b.clause) || isSilent(b.clause, a.clause) || areApart(a.clause, b.clause);
}

/** A clause, and that the very same one must not hold; or a test of an attribute that must not even be known. */
function isRefuted(clause: Clause, refused: Clause): boolean {
  if (JSON.stringify(clause) === JSON.stringify(refused)) return true;
  if (clause.type !== 'attribute' || refused.type !== 'attribute') return false;
  return isSameAttribute(clause, refused) && refused.test.op === 'exists';
}

/** Done within fewer days than it must not have been done. */
function isSilent(did: Clause, not: Clause): boolean {
  if (did.type !== 'behaviour' || not.type !== 'recency' || did.withinDays === undefined) return false;
  return patternKey(did) === patternKey(not) && did.withinDays < not.moreThanDaysAgo;
}

function areApart(a: Clause, b: Clause): boolean {
  if (a.type !== 'attribute' || b.type !== 'attribute' || !isSameAttribute(a, b)) return false;
  const [values, others] = [valuesOf(a.test), valuesOf(b.test)];
  if (values !== null && others !== null) return !values.some((value) => others.includes(value));
  const [range, other] = [rangeOf(a.test), rangeOf(b.test)];
  if (range !== null && other !== null) return range.min > other.max || other.min > range.max;
  if (values !== null && other !== null) return values.every((value) => !isIn(value, other));
  return others !== null && range !== null && others.every((value) => !isIn(value, range));
}

function isSameAttribute(a: Extract<Clause, { type: 'attribute' }>, b: Extract<Clause, { type: 'attribute' }>): boolean {
  return a.of === b.of && a.name === b.name;
}

/** The only values that pass, as they are compared; null: too many to list. */
function valuesOf(test: ValueTest): string[] | null {
  if (test.op === 'equals') return [plain(test.value)];
  return test.op === 'oneOf' ? test.values.map(plain) : null;
}

function rangeOf(test: ValueTest): { min: number; max: number } | null {
  return test.op === 'range' ? { min: test.min ?? -Infinity, max: test.max ?? Infinity } : null;
}

function isIn(value: string, { min, max }: { min: number; max: number }): boolean {
  return value !== '' && Number(value) >= min && Number(value) <= max;
}

function plain(value: unknown): string {
  return String(value).trim().toLowerCase();
}
