import type { Entry } from '#lib/contract/feedback.ts';
import { existingAssetIds } from '#server/store/assets.ts';
import type { Tx } from '#server/store/db.ts';
import { findDefinitionVersion, type StoredDefinition } from '#server/store/definitions.ts';
import { existingPersonIds } from '#server/store/people.ts';
import type { ServiceContext } from './context.ts';

/** What storing a batch looks up once, and what it leaves to tell the live stream. */
export type EntryBatch = {
  receivedAt: string;
  people: ReadonlySet<string>;
  assets: ReadonlySet<string>;
  /** The version of that number; null where none of that number has ever been active here. */
  definition: (version: number | null) => StoredDefinition | null;
  touchedFeedback: Set<string>;
  touchedAssets: Set<string>;
};

export async function openBatch(tx: Tx, ctx: ServiceContext, entries: readonly Entry[]): Promise<EntryBatch> {
  const people = distinct(entries.flatMap((entry) => entry.personId ?? []));
  const assets = distinct(entries.flatMap((entry) => (entry.body.kind === 'usage' ? [entry.body.assetId] : [])));
  const versions = distinct(entries.flatMap((entry) => (entry.body.kind === 'verdict' ? (entry.body.definitionVersion ?? []) : [])));
  const definitions = new Map<number, StoredDefinition>();
  for (const version of versions.filter(isVersion)) {
    const found = await findDefinitionVersion(tx, ctx.workspaceId, version);
    // Nobody can have seen what a version says that has never judged.
    if (found !== null && found.ref.activatedAt !== null) definitions.set(version, found);
  }
  return {
    receivedAt: ctx.now().toISOString(),
    people: people.length === 0 ? new Set() : await existingPersonIds(tx, ctx.workspaceId, people),
    assets: assets.length === 0 ? new Set() : await existingAssetIds(tx, ctx.workspaceId, assets),
    definition: (version) => (version === null ? null : (definitions.get(version) ?? null)),
    touchedFeedback: new Set(),
    touchedAssets: new Set(),
  };
}

function isVersion(version: number): boolean {
  return Number.isInteger(version) && version >= 1 && version < 2 ** 31;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
