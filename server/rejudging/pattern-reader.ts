import type { AttributeValue } from '#lib/contract/primitives.ts';
import type { Program } from '#lib/journey/program.ts';
import { createInterner } from '#server/backtest/dictionary.ts';
import { LENGTH_BYTES } from '#server/backtest/kinds.ts';
import { type CopyRow, textAt } from '#server/store/copy-rows.ts';

/** Most kinds of events, and values of an attribute, that are remembered. */
const MOST_REMEMBERED = 20_000;

/**
 * The patterns that an event matches, by its name at `field` and its properties at the one after it. Asked of the program once for each
 * distinct kind, which is told from the bytes as they came.
 */
export function patternReader(
  program: Program,
  asked: ReadonlyMap<string, readonly string[]>,
): (row: CopyRow, field: number) => readonly number[] {
  let kinds = createInterner();
  let patterns: (readonly number[])[] = [];
  return (row, field) => {
    // Name and properties stand side by side, each behind its length in four bytes.
    const from = (row.starts[field] ?? 0) - LENGTH_BYTES;
    const to = (row.starts[field + 1] ?? 0) + Math.max(0, row.lengths[field + 1] ?? 0);
    const kind = kinds.numberOf(row.bytes, from, to - from);
    const known = patterns[kind];
    if (known !== undefined) return known;
    const name = textAt(row, field) ?? '';
    const found = program.patternsOf(name, propertiesOf(asked.get(name) ?? [], textAt(row, field + 1) ?? '[]'));
    patterns[kind] = found;
    if (patterns.length > MOST_REMEMBERED) {
      kinds = createInterner();
      patterns = [];
    }
    return found;
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
