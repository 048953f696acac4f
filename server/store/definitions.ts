import { createHash } from 'node:crypto';
import { DefinitionBody } from '#lib/contract/definition.ts';
import type { DefinitionRef } from '#lib/contract/definition-ref.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Tx } from './db.ts';
import { isoOrNull } from './row-values.ts';

/** A version as judging needs it. The same content is the same `body` object for as long as it is remembered: never change it. */
export type StoredDefinition = { ref: DefinitionRef; body: DefinitionBody; contentHash: string };

/** What a signature is given for: one exact body. */
export function contentHash(body: DefinitionBody): string {
  return createHash('sha256').update(canonicalJson(body)).digest('hex');
}

/** The version that judges now; null where none is active yet. */
export async function findActiveDefinition(tx: Tx, workspaceId: string): Promise<StoredDefinition | null> {
  const [row] = await tx.query<DefinitionRow>(`${QUERY} AND status = 'active'`, [workspaceId]);
  return row === undefined ? null : toDefinition(tx, workspaceId, row);
}

export async function findDefinitionVersion(tx: Tx, workspaceId: string, version: number): Promise<StoredDefinition | null> {
  const [row] = await tx.query<DefinitionRow>(`${QUERY} AND version = $2`, [workspaceId, version]);
  return row === undefined ? null : toDefinition(tx, workspaceId, row);
}

type DefinitionRow = {
  definition_id: string;
  version: number;
  name: string;
  status: DefinitionRef['status'];
  activated_at: Date | null;
  content_hash: string;
};

const QUERY = 'SELECT definition_id, version, name, status, activated_at, content_hash FROM definition_versions WHERE workspace_id = $1';

async function toDefinition(tx: Tx, workspaceId: string, row: DefinitionRow): Promise<StoredDefinition> {
  return {
    ref: { id: row.definition_id, version: row.version, name: row.name, status: row.status, activatedAt: isoOrNull(row.activated_at) },
    body: remembered.get(row.content_hash) ?? (await readBody(tx, workspaceId, row)),
    contentHash: row.content_hash,
  };
}

async function readBody(tx: Tx, workspaceId: string, { definition_id, content_hash }: DefinitionRow): Promise<DefinitionBody> {
  const [row] = await tx.query<{ body: string }>('SELECT body FROM definition_versions WHERE workspace_id = $1 AND definition_id = $2', [
    workspaceId,
    definition_id,
  ]);
  const body = DefinitionBody.parse(JSON.parse(row?.body ?? 'null'));
  const oldest = remembered.keys().next().value;
  if (oldest !== undefined && remembered.size >= MOST_REMEMBERED) remembered.delete(oldest);
  remembered.set(content_hash, body);
  return body;
}

/** Bodies by their content hash, parsed once. A hash names the same content in every workspace. */
const remembered = new Map<string, DefinitionBody>();
const MOST_REMEMBERED = 200;
