import type { AttributeValue } from '#lib/contract/primitives.ts';
import type { Program } from '#lib/journey/program.ts';
import { type CopyRow, textAt } from '#server/store/copy-rows.ts';

/** Most kinds and values that are remembered: beyond them each is asked for anew. */
const MOST_REMEMBERED = 20_000;

/** The patterns that an event matches, by its name and properties at `field` and the one after it; asked once for each distinct kind. */
export function patternReader(
  program: Program,
  asked: ReadonlyMap<string, readonly string[]>,
): (row: CopyRow, field: number) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  const plain = new Map<string, readonly number[]>();
  return (row, field) => {
    const name = textAt(row, field) ?? '';
    if ((row.lengths[field + 1] ?? -1) < 0) return plain.get(name) ?? remember(plain, name, program.patternsOf(name, {}));
    const values = textAt(row, field + 1) ?? '[]';
    const kind = `${name}\n${values}`;
    return known.get(kind) ?? remember(known, kind, program.patternsOf(name, propertiesOf(asked.get(name) ?? [], values)));
  };
}

/** Whether the value at a field passes a test of the program; asked once for each distinct value. */
export function testReader(program: Program): (row: CopyRow, field: number, test: number) => 0 | 1 {
  const known = program.attributes.map(() => new Map<string, 0 | 1>());
  return (row, field, test) => {
    const text = textAt(row, field) ?? 'null';
    const cache = known[test] ?? new Map<string, 0 | 1>();
    return cache.get(text) ?? remember(cache, text, program.attributes[test]?.passes(plainOf(JSON.parse(text))) ? 1 : 0);
  };
}

function remember<T>(cache: Map<string, T>, key: string, value: T): T {
  if (cache.size < MOST_REMEMBERED) cache.set(key, value);
  return value;
}

function propertiesOf(names: readonly string[], text: string): Record<string, AttributeValue> {
  const values: unknown = JSON.parse(text);
  return Object.fromEntries(names.map((name, index) => [name, Array.isArray(values) ? plainOf(values[index]) : null]));
}

/** What is no plain value (a list within the properties) is told by no definition: it reads as unknown. */
function plainOf(value: unknown): AttributeValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
