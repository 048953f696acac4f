import type { AttributeValue } from '../contract/primitives.ts';
import type { Program } from './program.ts';

/** What has come in, as far as judging may care. */
export type Arrival = { name: string; properties: Readonly<Record<string, AttributeValue>> };

/**
 * Whether an arriving event can change anything that the ledgers keep of a person: a stage, a firing, a hand-over. Most cannot. Those that can take the
 * person's whole past through `evaluate` again, which is the recompute itself: late, repeated and out-of-order events need no care of their own.
 */
export function canChange(program: Program, { name, properties }: Arrival): boolean {
  return program.patternsOf(name, properties).length > 0;
}

/** The triggers that an arriving event can change, by their place in the definition, ascending; all others keep their firings. */
export function triggersChangedBy(program: Program, { name, properties }: Arrival): number[] {
  const patterns = new Set(program.patternsOf(name, properties));
  return program.triggers.filter((trigger) => trigger.patterns.some((pattern) => patterns.has(pattern))).map(({ index }) => index);
}
