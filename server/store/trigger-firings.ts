import type { TriggerFiring } from '#lib/contract/journey.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';

/** A firing as the ledger keeps it: the receipt at the moment it fired. */
export type LedgerFiring = Omit<TriggerFiring, 'pointsNow' | 'times' | 'cappedBy'> & {
  id: string;
  personId: string;
  recordedAt: string;
  /** The trigger's exact content: versions that agree on it share its firings. */
  triggerHash: string;
  fingerprint: string;
};

export function insertFirings(tx: Tx, workspaceId: string, firings: readonly LedgerFiring[]): Promise<number> {
  return insertMany(tx, workspaceId, TABLE, firings);
}

/** For each trigger of these contents, the person's last firing at or before `at` that stands; by trigger id. */
export async function findFirings(
  tx: Tx,
  workspaceId: string,
  query: { personId: string; triggerHashes: readonly string[]; at: string },
): Promise<Map<string, string>> {
  const rows = await tx.query<{ trigger_id: string; firing_id: string }>(
    `SELECT DISTINCT ON (f.trigger_id) f.trigger_id, f.firing_id FROM trigger_firings f
     WHERE f.workspace_id = $1 AND f.person_id = $2 AND f.trigger_hash = ANY($3::uuid[]) AND f.fired_at <= $4
       AND NOT EXISTS (SELECT FROM retractions r WHERE r.workspace_id = $1 AND r.person_id = $2 AND r.firing_id = f.firing_id)
     ORDER BY f.trigger_id, f.fired_at DESC, f.firing_id DESC`,
    [workspaceId, query.personId, query.triggerHashes, query.at],
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
    triggerHash: ['trigger_hash', 'uuid'],
    fingerprint: ['fingerprint', 'uuid'],
  },
};
