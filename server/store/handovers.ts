import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';

export type Handover = {
  id: string;
  personId: string;
  at: string;
  dueAt: string;
  definitionVersion: number;
  recordedAt: string;
  fingerprint: string;
};

export function insertHandovers(tx: Tx, workspaceId: string, handovers: readonly Handover[]): Promise<number> {
  return insertMany(tx, workspaceId, TABLE, handovers);
}

const TABLE: BulkTable<Handover> = {
  name: 'handovers',
  columns: {
    id: ['handover_id', 'uuid'],
    personId: ['person_id', 'uuid'],
    at: ['at', 'timestamptz'],
    dueAt: ['due_at', 'timestamptz'],
    definitionVersion: ['definition_version', 'integer'],
    recordedAt: ['recorded_at', 'timestamptz'],
    fingerprint: ['fingerprint', 'uuid'],
  },
};
