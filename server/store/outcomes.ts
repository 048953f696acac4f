import type { OutcomeKind } from '#lib/contract/vocabulary.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';

export type NewOutcome = { id: string; personId: string; kind: OutcomeKind; at: string; source: string; recordedAt: string };

/** Inserts outcomes and returns how many were new: the same outcome from the same source counts once. */
export function insertOutcomes(tx: Tx, workspaceId: string, outcomes: readonly NewOutcome[]): Promise<number> {
  return insertMany(tx, workspaceId, TABLE, outcomes);
}

const TABLE: BulkTable<NewOutcome> = {
  name: 'outcomes',
  columns: {
    id: ['outcome_id', 'uuid'],
    personId: ['person_id', 'uuid'],
    kind: ['kind', 'text'],
    at: ['at', 'timestamptz'],
    source: ['source', 'text'],
    recordedAt: ['recorded_at', 'timestamptz'],
  },
};
