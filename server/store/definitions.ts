import { createHash } from 'node:crypto';
import type { DefinitionBody, DefinitionRef } from '#lib/contract/definition.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Tx } from './db.ts';
import { isoOrNull } from './row-values.ts';

export type StoredDefinition = { ref: DefinitionRef; body: DefinitionBody };

export type NewDefinition = {
  id: string;
  version: number;
  name: string;
  status: DefinitionRef['status'];
  body: DefinitionBody;
  createdBy: string | null;
  createdAt: string;
  activatedAt: string | null;
};

export type Signature = { definitionId: string; side: 'marketing' | 'sales'; memberId: string; signedAt: string };

/** What a signature is given for: one exact body. */
export function contentHash(body: DefinitionBody): string {
  return createHash('sha256').update(canonicalJson(body)).digest('hex');
}

/** The version that judges now; null where none is active yet. */
export async function findActiveDefinition(tx: Tx, workspaceId: string): Promise<StoredDefinition | null> {
  const [row] = await tx.query<DefinitionRow>(`${QUERY} AND status = 'active'`, [workspaceId]);
  return row === undefined ? null : toDefinition(row);
}

export async function findDefinitionVersion(tx: Tx, workspaceId: string, version: number): Promise<StoredDefinition | null> {
  const [row] = await tx.query<DefinitionRow>(`${QUERY} AND version = $2`, [workspaceId, version]);
  return row === undefined ? null : toDefinition(row);
}

export async function insertDefinition(tx: Tx, workspaceId: string, definition: NewDefinition): Promise<void> {
  await tx.query(
    `INSERT INTO definition_versions
       (workspace_id, definition_id, version, name, status, body, content_hash, created_by, created_at, activated_at)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10)`,
    [
      workspaceId,
      definition.id,
      definition.version,
      definition.name,
      definition.status,
      JSON.stringify(definition.body),
      contentHash(definition.body),
      definition.createdBy,
      definition.createdAt,
      definition.activatedAt,
    ],
  );
}

/** One side's yes to the exact body that is stored. */
export async function insertSignature(tx: Tx, workspaceId: string, signature: Signature): Promise<void> {
  await tx.query(
    `INSERT INTO definition_signatures (workspace_id, definition_id, side, content_hash, member_id, signed_at)
     SELECT workspace_id, definition_id, $3, content_hash, $4, $5 FROM definition_versions WHERE workspace_id = $1 AND definition_id = $2`,
    [workspaceId, signature.definitionId, signature.side, signature.memberId, signature.signedAt],
  );
}

type DefinitionRow = {
  definition_id: string;
  version: number;
  name: string;
  status: DefinitionRef['status'];
  activated_at: Date | null;
  body: DefinitionBody;
};

const QUERY = 'SELECT definition_id, version, name, status, activated_at, body FROM definition_versions WHERE workspace_id = $1';

function toDefinition(row: DefinitionRow): StoredDefinition {
  return {
    ref: { id: row.definition_id, version: row.version, name: row.name, status: row.status, activatedAt: isoOrNull(row.activated_at) },
    body: row.body,
  };
}
