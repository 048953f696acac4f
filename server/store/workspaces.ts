import type { Tx } from './db.ts';
import { iso } from './row-values.ts';

export type Workspace = { id: string; name: string; createdAt: string };

export async function insertWorkspace(tx: Tx, workspace: Workspace): Promise<void> {
  await tx.query('INSERT INTO workspaces (workspace_id, name, created_at) VALUES ($1, $2, $3)', [
    workspace.id,
    workspace.name,
    workspace.createdAt,
  ]);
}

/** All workspaces, for what the server does by itself in each of them. Above workspaces only. */
export async function listWorkspaceIds(tx: Tx): Promise<string[]> {
  await tx.query("SELECT set_config('leadlight.background', 'on', true)");
  const rows = await tx.query<{ workspace_id: string }>('SELECT workspace_id FROM workspaces ORDER BY workspace_id');
  return rows.map((row) => row.workspace_id);
}

/** The workspace of this transaction; null where it does not exist. */
export async function findWorkspace(tx: Tx, workspaceId: string): Promise<Workspace | null> {
  const [row] = await tx.query<{ name: string; created_at: Date }>('SELECT name, created_at FROM workspaces WHERE workspace_id = $1', [
    workspaceId,
  ]);
  return row === undefined ? null : { id: workspaceId, name: row.name, createdAt: iso(row.created_at) };
}
