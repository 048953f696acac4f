import type { AssetUsage } from '#lib/contract/content.ts';
import { JourneyStage } from '#lib/contract/vocabulary.ts';
import type { ContentSearch } from '../search.ts';

export const DEFAULT_DAYS = 90;

/** Opened or shared by at least one rep: what the utilization rate counts. */
export function isUsed(row: AssetUsage): boolean {
  return row.opens + row.shares > 0;
}

export function isNeverUsed(row: AssetUsage): boolean {
  return row.eligible && !isUsed(row);
}

/** Past its review date, or expired. */
export function isDue(row: AssetUsage, now: Date): boolean {
  return [row.asset.reviewBy, row.asset.expiresAt].some((date) => date !== null && Date.parse(date) <= now.getTime());
}

/** The rows that the filters of the address leave. */
export function filterRows(rows: readonly AssetUsage[], { show, find }: Pick<ContentSearch, 'show' | 'find'>, now: Date): AssetUsage[] {
  const words = (find ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (show === 'used' && !isUsed(row)) return false;
    if (show === 'never' && !isNeverUsed(row)) return false;
    if (show === 'due' && !isDue(row, now)) return false;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}

export type StageUse = { stage: JourneyStage; eligible: number; used: number };

/** For each journey stage, the assets made for it and how many of them were used. An asset for two stages counts in both. */
export function usageByStage(rows: readonly AssetUsage[]): StageUse[] {
  return JourneyStage.options
    .map((stage) => {
      const made = rows.filter((row) => row.eligible && row.asset.stages.includes(stage));
      return { stage, eligible: made.length, used: made.filter(isUsed).length };
    })
    .filter(({ eligible }) => eligible > 0);
}

function textOf({ asset }: AssetUsage): string {
  return [asset.title, asset.format, asset.owner, ...asset.personas, ...asset.industries, ...asset.products].join(' ').toLowerCase();
}
