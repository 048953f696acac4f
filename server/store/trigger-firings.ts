import type { TriggerFiring } from '#lib/contract/journey.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';

/** A firing as the ledger keeps it: the receipt at the moment it fired. */
export type LedgerFiring = Omit<TriggerFiring, 'pointsNow' | 'times' | 'cappedBy'> & { id: string; personId: string; recordedAt: string };

/** Adds firings and returns how many were new: one that the ledger has stays as it was judged then. */
export function insertFirings(tx: Tx, workspaceId: string, firings: readonly LedgerFiring[]): Promise<number> {
  return insertMany(tx, workspaceId, TABLE, firings);
}

/** For each trigger of these, the person's last firing at or before `at` under this version. */
export async function findFirings(
  tx: Tx,
  workspaceId: string,
  query: { personId: string; definitionVersion: number; triggerIds: readonly string[]; at: string },
): Promise<Map<string, string>> {
  const rows = await tx.query<{ trigger_id: string; firing_id: string }>(
    `SELECT DISTINCT ON (trigger_id) trigger_id, firing_id FROM trigger_firings
     WHERE workspace_id = $1 AND person_id = $2 AND definition_version = $3 AND trigger_id = ANY($4::text[]) AND fired_at <= $5
     ORDER BY trigger_id, fired_at DESC`,
    [workspaceId, query.personId, query.definitionVersion, query.triggerIds, query.at],
  );
  return new Map(rows.map((row) => [row.trigger_id, row.firing_id]));
}

const TABLE: BulkTable<LedgerFiring> = {
  name: 'trigger_firings',
  columns: {
    id: ['firing_id', 'uuid'],
    personId: ['person_id', 'uuid'],
    triggerId: ['trigger_id', 'text'],
    definitionVersion: ['definition_version', 'integer'],
    firedAt: ['fired_at', 'timestamptz'],
    name: ['name', 'text'],
    kind: ['kind', 'text'],
    pointsThen: ['points_then', 'double precision'],
    clauses: ['evidence', 'jsonb'],
    recordedAt: ['recorded_at', 'timestamptz'],
  },
};
