import type { ValueTest } from '../../contract/condition.ts';
import type { AttributeValue } from '../../contract/primitives.ts';
import { listText, numberText, quoted, visible } from './text.ts';

/** Words that stand for themselves in a sentence; everything else is quoted, so that no two lists read alike. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N} .&/'’+%@_-]*[\p{L}\p{N}.%+])?$/u;
const MISLEADING = /\b(?:or|nor|yes|no|known)\b/i;

/** A test as what follows the name of a value: "is Logistics or Retail", "is at least 200"; negated: "is not …". */
export function predicate(test: ValueTest, isNegated = false): string {
  const is = isNegated ? 'is not' : 'is';
  switch (test.op) {
    case 'equals':
      return `${is} ${valueWords(test.value)}`;
    case 'oneOf':
      return `${is} ${listText(test.values.map(valueWords), 'or')}`;
    case 'contains':
      return `${isNegated ? 'does not contain' : 'contains'} ${quoted(test.text)}`;
    case 'range':
      return `${is} ${rangeWords(test.min, test.max)}`;
    case 'exists':
      return `${is} known`;
    case 'matches':
      // A pattern's own backslashes are read as they are.
      return `${isNegated ? 'does not match' : 'matches'} the pattern “${visible(test.pattern)}”`;
    case 'emailDomain':
      return `${is} at ${listText(test.domains.map(valueWords), 'or')}, or below`;
  }
}

/** A value inside a rule. */
export function valueWords(value: AttributeValue): string {
  if (typeof value !== 'string') return valueText(value);
  return PLAIN.test(value) && !MISLEADING.test(value) && !value.includes('  ') ? value : quoted(value);
}

/** A value that was met, as it was found. */
export function valueText(value: AttributeValue): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value?.trim() ?? 'nothing';
}

/** "between 200 and 1,000", "at least 200", "at most 19". */
export function rangeWords(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `between ${numberText(min)} and ${numberText(max)}`;
  if (min !== undefined) return `at least ${numberText(min)}`;
  return max === undefined ? 'any number' : `at most ${numberText(max)}`;
}
