import type { Tx } from './db.ts';
import { iso } from './row-values.ts';

/** One act: what, by whom, on what. `detail` holds no personal data. */
export type AuditEntry = {
  id: string;
  at: string;
  memberId: string | null;
  action: string;
  targetId: string | null;
  detail?: Record<string, string | number | boolean | null>;
};

export async function insertAudit(tx: Tx, workspaceId: string, entry: AuditEntry): Promise<void> {
  await tx.query(
    'INSERT INTO audit_log (workspace_id, audit_id, at, member_id, action, target_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)',
    [workspaceId, entry.id, entry.at, entry.memberId, entry.action, entry.targetId, JSON.stringify(entry.detail ?? {})],
  );
}

export type AuditRow = { id: string; at: string; memberName: string | null; action: string; detail: Record<string, unknown> };

/** What was done about definitions, newest first; from behind the entry `after`, where one is given. */
export async function listDefinitionAudit(tx: Tx, workspaceId: string, page: { after: string | null; limit: number }): Promise<AuditRow[]> {
  const rows = await tx.query<{ audit_id: string; at: Date; name: string | null; action: string; detail: Record<string, unknown> }>(
    `SELECT a.audit_id, a.at, m.name, a.action, a.detail FROM audit_log a
     LEFT JOIN members m ON m.workspace_id = a.workspace_id AND m.member_id = a.member_id
     WHERE a.workspace_id = $1 AND a.action LIKE 'definition.%'
       AND ($2::uuid IS NULL OR (a.at, a.audit_id) < (SELECT c.at, c.audit_id FROM audit_log c WHERE c.workspace_id = $1 AND c.audit_id = $2))
     ORDER BY a.at DESC, a.audit_id DESC LIMIT $3`,
    [workspaceId, page.after, page.limit],
  );
  return rows.map((row) => ({ id: row.audit_id, at: iso(row.at), memberName: row.name, action: row.action, detail: row.detail }));
}

/** Whether there is an entry about definitions of this id. */
export async function hasDefinitionAudit(tx: Tx, workspaceId: string, auditId: string): Promise<boolean> {
  const rows = await tx.query(`SELECT 1 FROM audit_log WHERE workspace_id = $1 AND audit_id = $2 AND action LIKE 'definition.%'`, [
    workspaceId,
    auditId,
  ]);
  return rows.length === 1;
}
