import type { DefinitionBody } from '#lib/contract/definition.ts';

/** The path of what a line of the agreement speaks of: a trigger or group by its key, else a path already; null where it speaks of nothing that can be changed. */
export function pathOfLine(id: string | null, body: DefinitionBody): string | null {
  if (id === null) return null;
  const trigger = body.triggers.findIndex((candidate) => candidate.id === id);
  if (trigger !== -1) return `triggers.${trigger}`;
  const group = (body.groups ?? []).findIndex((candidate) => candidate.id === id);
  return group === -1 ? id : `groups.${group}`;
}
