import type { Tx } from './db.ts';

export type Handover = { id: string; personId: string; at: string; dueAt: string; definitionVersion: number; recordedAt: string };

/** Adds a hand-over; one of the same moment stays as it is. */
export async function insertHandover(tx: Tx, workspaceId: string, handover: Handover): Promise<void> {
  await tx.query(
    `INSERT INTO handovers (workspace_id, person_id, at, handover_id, due_at, definition_version, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [workspaceId, handover.personId, handover.at, handover.id, handover.dueAt, handover.definitionVersion, handover.recordedAt],
  );
}
