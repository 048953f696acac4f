import type { Clause, EventPattern } from '../../contract/condition.ts';
import type { AttributeValue } from '../../contract/primitives.ts';
import type { AttributeTest } from '../program.ts';
import { compileTest, type PassesValue } from './value-test.ts';

type Properties = Readonly<Record<string, AttributeValue>>;
type Pattern = { id: number; where: readonly { name: string; passes: PassesValue }[] };
type Asked = Extract<Clause, { type: 'attribute' }>;

/** Gives each distinct event pattern and each distinct test of an attribute a number, so that facts are matched against it once. */
export function createInterner() {
  const patternIds = new Map<string, number>();
  const byName = new Map<string, Pattern[]>();
  const testIds = new Map<string, number>();
  const attributes: AttributeTest[] = [];

  function patternId({ event, where = {} }: EventPattern): number {
    const conditions = Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify([event, conditions]);
    const known = patternIds.get(key);
    if (known !== undefined) return known;
    const id = patternIds.size;
    patternIds.set(key, id);
    const pattern = {
      id,
      where: conditions.map(([name, test]) => ({
        name,
        passes: compileTest(typeof test === 'object' && test !== null ? test : { op: 'equals', value: test }),
      })),
    };
    byName.set(event, [...(byName.get(event) ?? []), pattern]);
    return id;
  }

  function testId({ of, name, test }: Asked): number {
    const key = JSON.stringify([of, name, test]);
    const known = testIds.get(key);
    if (known !== undefined) return known;
    testIds.set(key, attributes.length);
    return attributes.push({ of, name, passes: compileTest(test) }) - 1;
  }

  return { patternId, testId, attributes, patternCount: () => patternIds.size, ...lookups(byName) };
}

export type Interner = ReturnType<typeof createInterner>;

function lookups(byName: ReadonlyMap<string, readonly Pattern[]>) {
  return {
    patternsOf(name: string, properties: Properties): readonly number[] {
      const patterns = byName.get(name) ?? [];
      return patterns.filter(({ where }) => where.every((one) => one.passes(valueFrom(properties, one.name)))).map(({ id }) => id);
    },
    propertiesOf(name: string): readonly string[] | null {
      const patterns = byName.get(name);
      return patterns === undefined ? null : [...new Set(patterns.flatMap(({ where }) => where.map((one) => one.name)))];
    },
  };
}

/** Own values only: a property called `constructor` is not one that everything has. */
export function valueFrom(values: Properties | undefined, name: string): AttributeValue {
  return values !== undefined && Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}
