import type { DefinitionBody } from '#lib/contract/definition.ts';

/** What is held against each other; null where nothing is active yet. */
export type Versions = { draft: DefinitionBody; active: DefinitionBody | null };

/** A trigger by its id, with its place in each of the two versions; −1: not part of it. */
export type ComparedTrigger = { id: string; name: string; draft: number; active: number };

/** The triggers of both versions, those of the draft first, each id once. */
export function compareTriggers({ draft, active }: Versions): ComparedTrigger[] {
  const places = (body: DefinitionBody | null) => new Map((body?.triggers ?? []).map(({ id }, index) => [id, index]));
  const inDraft = places(draft);
  const inActive = places(active);
  const all = [...draft.triggers, ...(active?.triggers ?? []).filter(({ id }) => !inDraft.has(id))];
  return all.map(({ id, name }) => ({ id, name, draft: inDraft.get(id) ?? -1, active: inActive.get(id) ?? -1 }));
}
