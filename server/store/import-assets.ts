import type { Asset } from '#lib/contract/content.ts';
import { ASSET_COLUMNS, type AssetRow, toAsset } from './assets.ts';
import type { Tx } from './db.ts';

/** Assets with one of these own ids or links, the oldest first. */
export async function findStoredAssets(
  tx: Tx,
  workspaceId: string,
  names: { externalIds: readonly string[]; urls: readonly string[] },
): Promise<Asset[]> {
  const rows = await tx.query<AssetRow>(
    `SELECT ${ASSET_COLUMNS} FROM assets s WHERE s.workspace_id = $1 AND (s.external_id = ANY($2::text[]) OR s.url = ANY($3::text[]))
     ORDER BY s.created_at, s.asset_id`,
    [workspaceId, names.externalIds, names.urls],
  );
  return rows.map(toAsset);
}

export type AssetUpdate = Asset & { source: string; updatedAt: string };

export async function updateAssets(tx: Tx, workspaceId: string, assets: readonly AssetUpdate[]): Promise<void> {
  for (let start = 0; start < assets.length; start += ROWS_AT_ONCE) {
    await tx.query(
      `UPDATE assets s SET external_id = r."externalId", title = r.title, url = r.url, format = r.format, stages = r.stages,
         personas = r.personas, industries = r.industries, products = r.products, language = r.language, owner = r.owner,
         review_by = r."reviewBy", expires_at = r."expiresAt", source = r.source, updated_at = r."updatedAt"
       FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "externalId" text, title text, url text, format text, stages text[], personas text[],
         industries text[], products text[], language text, owner text, "reviewBy" timestamptz, "expiresAt" timestamptz, source text,
         "updatedAt" timestamptz)
       WHERE s.workspace_id = $1 AND s.asset_id = r.id`,
      [workspaceId, JSON.stringify(assets.slice(start, start + ROWS_AT_ONCE))],
    );
  }
}

const ROWS_AT_ONCE = 2_000;
