import type { DefinitionBody } from '#lib/contract/definition.ts';
import { diffDefinitions } from '#lib/journey/diff.ts';

/** What differs between two bodies, one plain sentence each. */
export function changesBetween(before: DefinitionBody, after: DefinitionBody): string[] {
  return diffDefinitions(before, after).map((change) => change.sentence);
}

/** The same, those that speak of one of these triggers first. */
export function changesFor(before: DefinitionBody, after: DefinitionBody, triggerIds: readonly string[]): string[] {
  const changes = diffDefinitions(before, after);
  const isNear = (id: string | null) => id !== null && triggerIds.includes(id);
  return [...changes.filter(({ id }) => isNear(id)), ...changes.filter(({ id }) => !isNear(id))].map((change) => change.sentence);
}
