import type { ValueTest } from '#lib/contract/condition.ts';
import type { AttributeValue } from '#lib/contract/primitives.ts';

export type Op = ValueTest['op'];
/** Conditions on an event's properties, by the property's name. */
export type Where = Record<string, AttributeValue | ValueTest>;

/** A test of another kind, with what was typed kept as far as it makes sense. */
export function testOf(op: Op, old: ValueTest): ValueTest {
  const words = wordsOf(old);
  switch (op) {
    case 'equals':
      return { op, value: words[0] ?? '' };
    case 'oneOf':
      return { op, values: words };
    case 'contains':
      return { op, text: String(words[0] ?? '') };
    case 'matches':
      return { op, pattern: String(words[0] ?? '') };
    case 'emailDomain':
      return { op, domains: words.map(String) };
    case 'range':
    case 'exists':
      return { op };
  }
}

/** A property's condition as a test: a bare value means that it equals. */
export function testOfWhere(condition: AttributeValue | ValueTest): ValueTest {
  return typeof condition === 'object' && condition !== null ? condition : { op: 'equals', value: condition };
}

/** The other way round; what merely equals is written as its bare value. */
export function whereOf(test: ValueTest): AttributeValue | ValueTest {
  return test.op === 'equals' ? test.value : test;
}

/** `where` with one property's name or condition changed, in the same place; null takes it out. */
export function changeWhere(
  where: Where | undefined,
  at: number,
  change: readonly [string, AttributeValue | ValueTest] | null,
): Where | undefined {
  const entries = Object.entries(where ?? {});
  const changed =
    change === null ? entries.filter((_, index) => index !== at) : [...entries.slice(0, at), change, ...entries.slice(at + 1)];
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

function wordsOf(test: ValueTest): AttributeValue[] {
  switch (test.op) {
    case 'equals':
      return test.value === '' || test.value === null ? [] : [test.value];
    case 'oneOf':
      return test.values;
    case 'contains':
      return test.text === '' ? [] : [test.text];
    case 'matches':
      return test.pattern === '' ? [] : [test.pattern];
    case 'emailDomain':
      return test.domains;
    default:
      return [];
  }
}
