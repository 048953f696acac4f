import type { Tx } from './db.ts';

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
