import type { AssetUsage } from '#lib/contract/content.ts';
import type { DismissReason, UsageAction } from '#lib/contract/vocabulary.ts';
import type { AssetUse } from '#lib/matching/types.ts';
import { ASSET_COLUMNS, type AssetRow, toAsset } from './assets.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';
import { iso, isoOrNull } from './row-values.ts';

/** `day`: the UTC day of `at`, under which repeated impressions count once. */
export type NewUsage = {
  id: string;
  assetId: string;
  memberId: string;
  personId: string | null;
  recordKey: string;
  action: UsageAction;
  reason: DismissReason | null;
  at: string;
  receivedAt: string;
};

/** Adds uses and returns how many count anew: a second impression of a member, asset, record and day does not. */
export function insertUsage(tx: Tx, workspaceId: string, usage: readonly NewUsage[]): Promise<number> {
  return insertMany(
    tx,
    workspaceId,
    TABLE,
    usage.map((use) => ({ ...use, day: use.at.slice(0, 10) })),
  );
}

/** Takes a use back out of every figure. Returns its asset; null where there is no such use of this member. */
export async function withdrawUsage(tx: Tx, workspaceId: string, usageId: string, memberId: string, at: string): Promise<string | null> {
  const [row] = await tx.query<{ asset_id: string }>(
    `UPDATE asset_usage SET withdrawn_at = coalesce(withdrawn_at, $4)
     WHERE workspace_id = $1 AND usage_id = $2 AND member_id = $3 RETURNING asset_id`,
    [workspaceId, usageId, memberId, at],
  );
  return row?.asset_id ?? null;
}

/** Shares and dismissals for one person, by anyone; undone ones left out. */
export async function listUsesForPerson(tx: Tx, workspaceId: string, personId: string): Promise<AssetUse[]> {
  const rows = await tx.query<{ asset_id: string; action: UsageAction; at: Date; reason: DismissReason | null }>(
    `SELECT asset_id, action, at, reason FROM asset_usage
     WHERE workspace_id = $1 AND person_id = $2 AND action IN ('share', 'dismiss') AND withdrawn_at IS NULL`,
    [workspaceId, personId],
  );
  return rows.map((row) => ({ assetId: row.asset_id, action: row.action, at: iso(row.at), reason: row.reason }));
}

/**
 * Usage of each asset between two times. `eligible`: added before the end, and neither retired nor expired by then; an asset that is not
 * eligible is listed only where it was used.
 */
export async function reportUsage(tx: Tx, workspaceId: string, from: string, to: string): Promise<AssetUsage[]> {
  const rows = await tx.query<ReportRow>(
    `SELECT ${ASSET_COLUMNS}, e.eligible, coalesce(u.impressions, 0) AS impressions, coalesce(u.opens, 0) AS opens,
       coalesce(u.shares, 0) AS shares, coalesce(u.dismissals, 0) AS dismissals, u.top_dismiss_reason, u.last_used_at
     FROM assets s
     CROSS JOIN LATERAL (
       SELECT s.created_at <= $3 AND (s.expires_at IS NULL OR s.expires_at > $3) AND (s.retired_at IS NULL OR s.retired_at > $3) AS eligible
     ) e
     LEFT JOIN (
       SELECT asset_id, count(*) FILTER (WHERE action = 'impression')::integer AS impressions,
         count(*) FILTER (WHERE action = 'open')::integer AS opens, count(*) FILTER (WHERE action = 'share')::integer AS shares,
         count(*) FILTER (WHERE action = 'dismiss')::integer AS dismissals,
         mode() WITHIN GROUP (ORDER BY reason) AS top_dismiss_reason,
         max(at) FILTER (WHERE action IN ('open', 'share')) AS last_used_at
       FROM asset_usage WHERE workspace_id = $1 AND at > $2 AND at <= $3 AND withdrawn_at IS NULL GROUP BY asset_id
     ) u ON u.asset_id = s.asset_id
     WHERE s.workspace_id = $1 AND (e.eligible OR u.asset_id IS NOT NULL)
     ORDER BY coalesce(u.opens, 0) + coalesce(u.shares, 0) DESC, coalesce(u.impressions, 0) DESC, lower(s.title), s.asset_id`,
    [workspaceId, from, to],
  );
  return rows.map((row) => ({
    eligible: row.eligible,
    asset: toAsset(row),
    impressions: row.impressions,
    opens: row.opens,
    shares: row.shares,
    dismissals: row.dismissals,
    topDismissReason: row.top_dismiss_reason,
    lastUsedAt: isoOrNull(row.last_used_at),
  }));
}

type ReportRow = AssetRow & {
  eligible: boolean;
  impressions: number;
  opens: number;
  shares: number;
  dismissals: number;
  top_dismiss_reason: DismissReason | null;
  last_used_at: Date | null;
};

const TABLE: BulkTable<NewUsage & { day: string }> = {
  name: 'asset_usage',
  columns: {
    id: ['usage_id', 'uuid'],
    assetId: ['asset_id', 'uuid'],
    memberId: ['member_id', 'uuid'],
    personId: ['person_id', 'uuid'],
    recordKey: ['record_key', 'text'],
    action: ['action', 'text'],
    reason: ['reason', 'text'],
    at: ['at', 'timestamptz'],
    day: ['day', 'date'],
    receivedAt: ['received_at', 'timestamptz'],
  },
};
