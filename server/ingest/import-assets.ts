import { insertAssets } from '#server/store/assets.ts';
import type { Tx } from '#server/store/db.ts';
import { findStoredAssets, updateAssets } from '#server/store/import-assets.ts';
import { createIssues, type Issues } from './issues.ts';
import type { ImportedAsset } from './merge-assets.ts';
import { type AssetPlan, planAssets } from './plan-assets.ts';
import type { Stamp } from './stamp.ts';

export type AssetImport = { plan: AssetPlan; issues: Issues };

/** Works out what an import of assets would do to the library as it stands. Reads only. */
export async function planAssetImport(tx: Tx, workspaceId: string, imported: readonly ImportedAsset[], stamp: Stamp): Promise<AssetImport> {
  const issues = createIssues();
  const stored = await findStoredAssets(tx, workspaceId, {
    externalIds: imported.flatMap(({ externalId }) => externalId ?? []),
    urls: imported.map(({ url }) => url),
  });
  return { plan: planAssets(imported, stored, stamp, issues), issues };
}

/** Writes what was worked out; nobody's journey hangs on it. */
export async function writeAssetImport(tx: Tx, workspaceId: string, { plan }: AssetImport): Promise<string[]> {
  await insertAssets(tx, workspaceId, plan.creates);
  await updateAssets(tx, workspaceId, plan.updates);
  return [];
}
