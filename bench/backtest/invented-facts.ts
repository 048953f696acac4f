import type { Condition, EventPattern, ValueTest } from '#lib/contract/condition.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { AttributeValue } from '#lib/contract/primitives.ts';
import { clausesOf, patternsOf } from '#lib/journey/leaves.ts';
import type { Kind } from '#server/backtest/kinds.ts';

/** Kinds of events with how often each comes, and values of attributes, so that every rule of the definitions has something to find and something to pass over. */
export type InventedFacts = {
  /** Shares add up to 1. */
  kinds: readonly (Kind & { share: number })[];
  /** Values of each attribute; null: unknown. */
  person: ReadonlyMap<string, readonly AttributeValue[]>;
  account: ReadonlyMap<string, readonly AttributeValue[]>;
};

/** Most of what people do is asked for by nobody, or is a page view. */
const COMMON: readonly (Kind & { share: number })[] = [
  { name: 'Page Viewed', properties: {}, share: 0.4 },
  { name: 'Email Opened', properties: {}, share: 0.2 },
  { name: 'Session Started', properties: {}, share: 0.15 },
];

export function inventFacts(bodies: readonly DefinitionBody[]): InventedFacts {
  const leaves = bodies
    .flatMap((body) => body.triggers)
    .flatMap((trigger) => trigger.clauses)
    .flatMap((clause: Condition) => clausesOf(clause))
    .map(({ leaf }) => leaf);
  const asked = new Map(leaves.flatMap(patternsOf).map(({ pattern }) => [JSON.stringify(kindOf(pattern)), kindOf(pattern)]));
  const rare = [...asked.values()].filter(({ name }) => COMMON.every((common) => common.name !== name));
  const left = 1 - COMMON.reduce((sum, { share }) => sum + share, 0);
  const values = (of: 'person' | 'account') => {
    const found = new Map<string, AttributeValue[]>();
    for (const leaf of leaves)
      if (leaf.type === 'attribute' && leaf.of === of)
        found.set(leaf.name, [...(found.get(leaf.name) ?? [null, 'Something else']), ...valuesOf(leaf.test)]);
    return found;
  };
  return {
    kinds: [...COMMON, ...rare.map((kind) => ({ ...kind, share: left / rare.length }))],
    person: values('person'),
    account: values('account'),
  };
}

function kindOf({ event, where = {} }: EventPattern): Kind {
  const properties = Object.entries(where).map(([name, value]) => [name, isTest(value) ? (valuesOf(value)[0] ?? null) : value] as const);
  return { name: event, properties: Object.fromEntries(properties) };
}

function isTest(value: AttributeValue | ValueTest): value is ValueTest {
  return typeof value === 'object' && value !== null;
}

function valuesOf(test: ValueTest): AttributeValue[] {
  switch (test.op) {
    case 'equals':
      return [test.value];
    case 'oneOf':
      return [...test.values];
    case 'contains':
      return [`some ${test.text}`];
    case 'range':
      return [(test.min ?? test.max ?? 1) + 1, (test.max ?? test.min ?? 1) - 1];
    case 'emailDomain':
      return test.domains.map((domain) => `someone@${domain}`);
    case 'exists':
    case 'matches':
      return ['something'];
  }
}
