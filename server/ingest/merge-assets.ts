import type { AssetRow } from './interpret-assets.ts';
import { type Issues, quoted } from './issues.ts';

/** One asset of the file, with all rows that name it, ascending. */
export type ImportedAsset = AssetRow & { rows: number[] };

/** Brings the rows of the same asset together: the same id, or without one the same link. The later row counts; a warning tells where they differ. */
export function mergeAssets(rows: readonly AssetRow[], issues: Issues): ImportedAsset[] {
  const byKey = new Map<string, ImportedAsset>();
  for (const row of rows) {
    const key = row.externalId === null ? `url ${row.url}` : `id ${row.externalId}`;
    const before = byKey.get(key);
    byKey.set(key, before === undefined ? { ...row, rows: [row.row] } : mergeRow(before, row, issues));
  }
  return [...byKey.values()];
}

function mergeRow(before: ImportedAsset, row: AssetRow, issues: Issues): ImportedAsset {
  const differing = ASSET_FIELDS.filter(
    (field) => isSaid(before[field]) && isSaid(row[field]) && String(before[field]) !== String(row[field]),
  );
  for (const field of differing) {
    issues.warning(
      row.row,
      null,
      `Rows ${before.rows.join(', ')} and ${row.row} are the same asset, but differ in ${field}: ${quoted(String(before[field]))} and ${quoted(String(row[field]))}. The later row counts.`,
      'Keep one row for each asset.',
    );
  }
  const said = Object.fromEntries(Object.entries(row).filter(([, value]) => isSaid(value)));
  return { ...before, ...said, row: before.row, rows: [...before.rows, row.row] };
}

export const ASSET_FIELDS = [
  'externalId',
  'title',
  'url',
  'format',
  'stages',
  'personas',
  'industries',
  'products',
  'language',
  'owner',
  'reviewBy',
  'expiresAt',
] as const satisfies readonly (keyof AssetRow)[];

/** Whether a row says anything here. */
export function isSaid(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}
