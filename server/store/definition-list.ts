import type { DefinitionSummary, Signature } from '#lib/contract/agreement.ts';
import type { DefinitionStatus } from '#lib/contract/definition-ref.ts';
import { Side } from '#lib/contract/vocabulary.ts';
import type { Tx } from './db.ts';
import { iso, isoOrNull } from './row-values.ts';

/** All versions with their signatures, newest first. */
export async function listVersions(tx: Tx, workspaceId: string): Promise<DefinitionSummary[]> {
  const rows = await tx.query<VersionRow>(`${QUERY} ORDER BY v.version DESC`, [workspaceId]);
  return rows.map(toSummary);
}

/** One version without its body; null where there is none of that number. */
export async function findVersionSummary(tx: Tx, workspaceId: string, version: number): Promise<DefinitionSummary | null> {
  const [row] = await tx.query<VersionRow>(`${QUERY} AND v.version = $2`, [workspaceId, version]);
  return row === undefined ? null : toSummary(row);
}

/** The sides that have yet to sign the newest version on its way; both where nothing is proposed. None: it only waits for its date. */
export async function sidesMissing(tx: Tx, workspaceId: string): Promise<Side[]> {
  const [row] = await tx.query<{ marketing: boolean; sales: boolean }>(
    `SELECT marketing_signer IS NOT NULL AS marketing, sales_signer IS NOT NULL AS sales FROM definition_versions
     WHERE workspace_id = $1 AND status IN ('proposed', 'signedByMarketing', 'signedBySales', 'signed') ORDER BY version DESC LIMIT 1`,
    [workspaceId],
  );
  return Side.options.filter((side) => row?.[side] !== true);
}

/** The highest number that any version has; 0 where there is none. */
export async function newestVersionNumber(tx: Tx, workspaceId: string): Promise<number> {
  const [row] = await tx.query<{ newest: number }>(
    'SELECT coalesce(max(version), 0) AS newest FROM definition_versions WHERE workspace_id = $1',
    [workspaceId],
  );
  return row?.newest ?? 0;
}

type VersionRow = {
  definition_id: string;
  version: number;
  name: string;
  note: string;
  status: DefinitionStatus;
  content_hash: string;
  effective_at: Date | null;
  review_by: Date | null;
  proposed_by_name: string | null;
  proposed_at: Date;
  activated_at: Date | null;
  superseded_at: Date | null;
  signatures: { side: Side; memberId: string; memberName: string; contentHash: string; signedAt: string }[] | null;
};

const QUERY = `
  SELECT v.definition_id, v.version, v.name, v.note, v.status, v.content_hash, v.effective_at, v.review_by, p.name AS proposed_by_name,
    v.proposed_at, v.activated_at, v.superseded_at, s.signatures
  FROM definition_versions v
  LEFT JOIN members p ON p.workspace_id = v.workspace_id AND p.member_id = v.proposed_by
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('side', ds.side, 'memberId', ds.member_id, 'memberName', m.name, 'contentHash', ds.content_hash,
      'signedAt', ds.signed_at) ORDER BY ds.signed_at, ds.side) AS signatures
    FROM definition_signatures ds JOIN members m ON m.workspace_id = ds.workspace_id AND m.member_id = ds.member_id
    WHERE ds.workspace_id = v.workspace_id AND ds.definition_id = v.definition_id
  ) s ON true
  WHERE v.workspace_id = $1`;

function toSummary(row: VersionRow): DefinitionSummary {
  return {
    id: row.definition_id,
    version: row.version,
    name: row.name,
    note: row.note,
    status: row.status,
    contentHash: row.content_hash,
    effectiveAt: isoOrNull(row.effective_at),
    reviewBy: isoOrNull(row.review_by),
    proposedBy: row.proposed_by_name,
    proposedAt: iso(row.proposed_at),
    activatedAt: isoOrNull(row.activated_at),
    supersededAt: isoOrNull(row.superseded_at),
    signatures: (row.signatures ?? []).map((signature): Signature => ({ ...signature, signedAt: iso(new Date(signature.signedAt)) })),
  };
}
