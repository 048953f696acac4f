import type { Asset } from '#lib/contract/content.ts';
import type { JourneyStage } from '#lib/contract/vocabulary.ts';
import type { LibraryAsset } from '#lib/matching/types.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';
import { iso, isoOrNull } from './row-values.ts';

export type NewAsset = Asset & { source: string; createdAt: string; retiredAt: string | null };

/** Inserts assets and returns how many were new; those already there (same id or external id) stay as they are. */
export function insertAssets(tx: Tx, workspaceId: string, assets: readonly NewAsset[]): Promise<number> {
  return insertMany(
    tx,
    workspaceId,
    TABLE,
    assets.map((asset) => ({ ...asset, updatedAt: asset.createdAt })),
  );
}

/** What can be offered at this stage and time, as matching reads it. */
export async function listLibrary(tx: Tx, workspaceId: string, stage: JourneyStage, at: string): Promise<LibraryAsset[]> {
  const rows = await tx.query<AssetRow & { created_at: Date; retired_at: Date | null; outdated_by: number }>(
    `SELECT ${ASSET_COLUMNS}, s.created_at, s.retired_at, (
       SELECT count(DISTINCT u.member_id)::integer FROM asset_usage u
       WHERE u.workspace_id = s.workspace_id AND u.asset_id = s.asset_id AND u.reason = 'outdated' AND u.withdrawn_at IS NULL) AS outdated_by
     FROM assets s WHERE s.workspace_id = $1 AND $2 = ANY(s.stages)
       AND (s.expires_at IS NULL OR s.expires_at > $3) AND (s.retired_at IS NULL OR s.retired_at > $3)`,
    [workspaceId, stage, at],
  );
  return rows.map((row) => ({
    asset: toAsset(row),
    addedAt: iso(row.created_at),
    retiredAt: isoOrNull(row.retired_at),
    outdatedBy: row.outdated_by,
  }));
}

/** Which of these assets there are. */
export async function existingAssetIds(tx: Tx, workspaceId: string, assetIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ asset_id: string }>('SELECT asset_id FROM assets WHERE workspace_id = $1 AND asset_id = ANY($2::uuid[])', [
    workspaceId,
    assetIds,
  ]);
  return new Set(rows.map((row) => row.asset_id));
}

export type AssetRow = {
  asset_id: string;
  external_id: string | null;
  title: string;
  url: string;
  format: string | null;
  stages: JourneyStage[];
  personas: string[];
  industries: string[];
  products: string[];
  language: string | null;
  owner: string | null;
  review_by: Date | null;
  expires_at: Date | null;
};

/** Columns of `assets AS s`, for `toAsset`. */
export const ASSET_COLUMNS =
  's.asset_id, s.external_id, s.title, s.url, s.format, s.stages, s.personas, s.industries, s.products, s.language, s.owner, s.review_by, s.expires_at';

export function toAsset(row: AssetRow): Asset {
  return {
    id: row.asset_id,
    externalId: row.external_id,
    title: row.title,
    url: row.url,
    format: row.format,
    stages: row.stages,
    personas: row.personas,
    industries: row.industries,
    products: row.products,
    language: row.language,
    owner: row.owner,
    reviewBy: isoOrNull(row.review_by),
    expiresAt: isoOrNull(row.expires_at),
  };
}

const TABLE: BulkTable<NewAsset & { updatedAt: string }> = {
  name: 'assets',
  columns: {
    id: ['asset_id', 'uuid'],
    externalId: ['external_id', 'text'],
    title: ['title', 'text'],
    url: ['url', 'text'],
    format: ['format', 'text'],
    stages: ['stages', 'text[]'],
    personas: ['personas', 'text[]'],
    industries: ['industries', 'text[]'],
    products: ['products', 'text[]'],
    language: ['language', 'text'],
    owner: ['owner', 'text'],
    reviewBy: ['review_by', 'timestamptz'],
    expiresAt: ['expires_at', 'timestamptz'],
    retiredAt: ['retired_at', 'timestamptz'],
    source: ['source', 'text'],
    createdAt: ['created_at', 'timestamptz'],
    updatedAt: ['updated_at', 'timestamptz'],
  },
};
