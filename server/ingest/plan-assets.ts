import type { Asset } from '#lib/contract/content.ts';
import type { NewAsset } from '#server/store/assets.ts';
import type { AssetUpdate } from '#server/store/import-assets.ts';
import { describeChange } from './changes.ts';
import { type Issues, quoted } from './issues.ts';
import { ASSET_FIELDS, type ImportedAsset, isSaid } from './merge-assets.ts';
import type { SkippedRow } from './people.ts';
import type { RowPlan } from './report.ts';
import type { Stamp } from './stamp.ts';

export type AssetPlan = { creates: NewAsset[]; updates: AssetUpdate[]; rows: RowPlan[]; skipped: SkippedRow[] };

/** Compares the assets of the file with the library. An asset is found by its own id, else by its link; an empty cell erases nothing. */
export function planAssets(assets: readonly ImportedAsset[], stored: readonly Asset[], stamp: Stamp, issues: Issues): AssetPlan {
  const plan: AssetPlan = { creates: [], updates: [], rows: [], skipped: [] };
  const byOwnId = new Map(stored.flatMap((asset) => (asset.externalId === null ? [] : [[asset.externalId, asset] as const])));
  const byUrl = Map.groupBy(stored, ({ url }) => url);
  for (const asset of assets) {
    const candidates = candidatesFor(asset, byOwnId, byUrl);
    const [before = null, other] = candidates;
    if (other !== undefined) {
      for (const row of asset.rows) {
        issues.error(
          row,
          null,
          `The link ${quoted(asset.url)} belongs to several assets of the library.`,
          'Add the asset’s own id to the row, so that it is clear which of them is meant.',
        );
        plan.skipped.push({ row, label: asset.title });
      }
      continue;
    }
    planAsset(asset, before, plan, stamp);
  }
  warnOfNoStage(assets, issues);
  return plan;
}

function candidatesFor(asset: ImportedAsset, byOwnId: ReadonlyMap<string, Asset>, byUrl: ReadonlyMap<string, Asset[]>): Asset[] {
  const own = asset.externalId === null ? undefined : byOwnId.get(asset.externalId);
  if (own !== undefined) return [own];
  return (byUrl.get(asset.url) ?? []).filter(({ externalId }) => asset.externalId === null || externalId === null);
}

function planAsset(asset: ImportedAsset, before: Asset | null, plan: AssetPlan, stamp: Stamp): void {
  const after = afterImport(asset, before, stamp);
  const changes = ASSET_FIELDS.flatMap((field) =>
    String(before?.[field] ?? '') === String(after[field] ?? '') ? [] : [describeChange(WORDS[field], before?.[field], after[field])],
  );
  if (before === null) plan.creates.push({ ...after, source: stamp.source, createdAt: stamp.now, retiredAt: null });
  else if (changes.length > 0) plan.updates.push({ ...after, source: stamp.source, updatedAt: stamp.now });
  const action = before === null ? 'create' : changes.length === 0 ? 'unchanged' : 'update';
  plan.rows.push({ row: asset.row, action, label: after.title, changes: () => changes });
  for (const row of asset.rows) {
    if (row !== asset.row)
      plan.rows.push({ row, action: 'unchanged', label: after.title, changes: () => [`Same asset as row ${asset.row}`] });
  }
}

function afterImport(asset: ImportedAsset, before: Asset | null, stamp: Stamp): Asset {
  const { row: _row, rows: _rows, ...fields } = asset;
  if (before === null) return { ...fields, id: stamp.newId() };
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value)));
  return { ...before, ...said };
}

const WORDS: Record<(typeof ASSET_FIELDS)[number], string> = {
  externalId: 'Own id',
  title: 'Title',
  url: 'Link',
  format: 'Format',
  stages: 'Stages',
  personas: 'Personas',
  industries: 'Industries',
  products: 'Products',
  language: 'Language',
  owner: 'Owner',
  reviewBy: 'Review by',
  expiresAt: 'Expires',
};

function warnOfNoStage(assets: readonly ImportedAsset[], issues: Issues): void {
  const without = assets.filter(({ stages }) => stages.length === 0).length;
  if (without === 0) return;
  const what = without === 1 ? '1 asset names no stage' : `${without.toLocaleString('en')} assets name no stage`;
  issues.warning(
    null,
    null,
    `${what} of the buyer’s journey in this file; without one an asset is never recommended.`,
    'Map a column with the stages, or fill them in.',
  );
}
