import { canonicalJson } from '../canonical-json.ts';
import type { Section } from '../words/sections.ts';

/** One difference between two definitions, as a sentence. `id`: the trigger, group or stage that it is about. */
export type DefinitionChange = { kind: 'added' | 'removed' | 'changed'; section: Section; id: string | null; sentence: string };

/** Whether two pieces of plain data are the same, however their fields are ordered. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

export type Pairs<T> = { same: [T, T][]; changed: [T, T][]; added: T[]; removed: T[] };

/** Two lists matched by key; what stands twice under one key is matched in order. */
export function pairUp<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Pairs<T> {
  const waiting = Map.groupBy(before, keyOf);
  const pairs: Pairs<T> = { same: [], changed: [], added: [], removed: [] };
  for (const one of after) {
    const candidates = waiting.get(keyOf(one)) ?? [];
    const twin = candidates.find((candidate) => isSame(candidate, one)) ?? candidates[0];
    if (twin === undefined) {
      pairs.added.push(one);
      continue;
    }
    candidates.splice(candidates.indexOf(twin), 1);
    (isSame(twin, one) ? pairs.same : pairs.changed).push([twin, one]);
  }
  pairs.removed.push(...[...waiting.values()].flat());
  return pairs;
}

/** Whether what both lists have stands in another order. `keyOf` of what is only in one of them is left out. */
export function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const [inBefore, inAfter] = [new Set(before), new Set(after)];
  return !isSame(
    before.filter((key) => inAfter.has(key)),
    after.filter((key) => inBefore.has(key)),
  );
}
