import type { DefinitionBody } from '../../contract/definition.ts';
import { clausesOf, patternsOf } from '../leaves.ts';
import type { Template } from './template.ts';

/** The events and attributes that a definition asks for, each once, in the order in which it does. */
export function expectedBy({ triggers }: DefinitionBody): Template['expects'] {
  const leaves = triggers.flatMap(({ clauses }) => clauses.flatMap((clause) => clausesOf(clause).map(({ leaf }) => leaf)));
  const events = new Set(leaves.flatMap((leaf) => patternsOf(leaf).map(({ pattern }) => pattern.event)));
  const attributes = new Map(
    leaves.flatMap((leaf) => (leaf.type === 'attribute' ? [[`${leaf.of} ${leaf.name}`, { of: leaf.of, name: leaf.name }] as const] : [])),
  );
  return { events: [...events], attributes: [...attributes.values()] };
}
