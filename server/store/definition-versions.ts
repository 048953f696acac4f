import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { DefinitionStatus } from '#lib/contract/definition-ref.ts';
import type { Side } from '#lib/contract/vocabulary.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Tx } from './db.ts';
import { contentHash } from './definitions.ts';

/** A version as it is proposed: from now on only its status changes. Times ISO 8601. */
export type NewVersion = {
  id: string;
  version: number;
  name: string;
  note: string;
  body: DefinitionBody;
  effectiveAt: string | null;
  reviewBy: string | null;
  proposedBy: string | null;
  proposedAt: string;
};

export async function insertVersion(tx: Tx, workspaceId: string, version: NewVersion): Promise<void> {
  await tx.query(
    `INSERT INTO definition_versions
       (workspace_id, definition_id, version, name, note, status, body, content_hash, effective_at, review_by, proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, $5, 'proposed', $6, $7, $8, $9, $10, $11)`,
    [
      workspaceId,
      version.id,
      version.version,
      version.name,
      version.note,
      canonicalJson(version.body),
      contentHash(version.body),
      version.effectiveAt,
      version.reviewBy,
      version.proposedBy,
      version.proposedAt,
    ],
  );
}

/** One side's yes to the exact content that is stored. The version itself then names who signed (`status` is what it becomes). */
export async function insertSignature(
  tx: Tx,
  workspaceId: string,
  signature: { definitionId: string; side: Side; memberId: string; signedAt: string },
  status: DefinitionStatus,
): Promise<void> {
  const { definitionId, side, memberId, signedAt } = signature;
  await tx.query(
    `INSERT INTO definition_signatures (workspace_id, definition_id, side, content_hash, member_id, signed_at)
     SELECT workspace_id, definition_id, $3, content_hash, $4, $5 FROM definition_versions WHERE workspace_id = $1 AND definition_id = $2`,
    [workspaceId, definitionId, side, memberId, signedAt],
  );
  await tx.query(
    `UPDATE definition_versions SET ${side === 'marketing' ? 'marketing_signer' : 'sales_signer'} = $3, status = $4
     WHERE workspace_id = $1 AND definition_id = $2`,
    [workspaceId, definitionId, memberId, status],
  );
}

/** Lets a version judge from now on; the one that did so is superseded. The database refuses it where a signature is missing. */
export async function activateVersion(tx: Tx, workspaceId: string, definitionId: string, at: string): Promise<void> {
  await tx.query(
    `UPDATE definition_versions SET status = 'superseded', superseded_at = $3 WHERE workspace_id = $1 AND status = 'active' AND definition_id <> $2`,
    [workspaceId, definitionId, at],
  );
  await tx.query(`UPDATE definition_versions SET status = 'active', activated_at = $3 WHERE workspace_id = $1 AND definition_id = $2`, [
    workspaceId,
    definitionId,
    at,
  ]);
}

/** Takes a version off its way; the database knows no way back. */
export async function withdrawVersion(tx: Tx, workspaceId: string, definitionId: string): Promise<void> {
  await tx.query(`UPDATE definition_versions SET status = 'withdrawn' WHERE workspace_id = $1 AND definition_id = $2`, [
    workspaceId,
    definitionId,
  ]);
}

/** Versions that were proposed before this one and are still on their way. */
export async function listOvertaken(tx: Tx, workspaceId: string, version: number): Promise<{ id: string; version: number }[]> {
  return tx.query(
    `SELECT definition_id AS id, version FROM definition_versions
     WHERE workspace_id = $1 AND version < $2 AND status IN ('proposed', 'signedByMarketing', 'signedBySales', 'signed') ORDER BY version`,
    [workspaceId, version],
  );
}

/** Numbers of the versions that both sides have signed and whose date has come, oldest first. */
export async function listDueVersions(tx: Tx, workspaceId: string, now: string): Promise<number[]> {
  const rows = await tx.query<{ version: number }>(
    `SELECT version FROM definition_versions
     WHERE workspace_id = $1 AND status = 'signed' AND (effective_at IS NULL OR effective_at <= $2) ORDER BY version`,
    [workspaceId, now],
  );
  return rows.map((row) => row.version);
}

/** Lets the transactions that propose, sign, activate or withdraw in a workspace follow each other. */
export async function lockAgreement(tx: Tx, workspaceId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [AGREEMENT_LOCK, workspaceId]);
}

/** Any number that no other lock of the same database uses. */
const AGREEMENT_LOCK = 4_310_003;

/** A version of the past, brought in whole: proposed, signed by one member of each side, and active from then on. */
export type AgreedVersion = NewVersion & { signatures: readonly { side: Side; memberId: string; at: string }[]; activatedAt: string };

export async function insertAgreedVersion(
  tx: Tx,
  workspaceId: string,
  { signatures, activatedAt, ...version }: AgreedVersion,
): Promise<void> {
  await insertVersion(tx, workspaceId, version);
  for (const [index, { side, memberId, at }] of signatures.entries()) {
    const alone = side === 'marketing' ? 'signedByMarketing' : 'signedBySales';
    const signature = { definitionId: version.id, side, memberId, signedAt: at };
    await insertSignature(tx, workspaceId, signature, index === 0 ? alone : 'signed');
  }
  await activateVersion(tx, workspaceId, version.id, activatedAt);
}
