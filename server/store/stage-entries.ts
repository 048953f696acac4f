import type { Evidence } from '#lib/contract/journey.ts';
import type { JourneyStage, LifecycleStage } from '#lib/contract/vocabulary.ts';
import type { StageMove } from '#lib/journey/types.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';
import { iso } from './row-values.ts';

/** One entry into a stage. `judged` by a definition version, or `moved` by a person or a CRM. */
export type StageEntry = {
  id: string;
  personId: string;
  enteredAt: string;
  fromStage: string | null;
  origin: 'judged' | 'moved';
  why: string;
  actor: string | null;
  evidence: readonly Evidence[];
  definitionVersion: number | null;
  recordedAt: string;
  /** What a judged entry says, in one number; null where a person or a CRM made the step. */
  fingerprint?: string | null;
} & ({ axis: 'lifecycle'; stage: LifecycleStage } | { axis: 'journey'; stage: JourneyStage });

/** Adds entries and returns how many were new: a step that a person or a CRM made comes in once. */
export function insertStageEntries(tx: Tx, workspaceId: string, entries: readonly StageEntry[]): Promise<number> {
  return insertMany<StageEntry>(tx, workspaceId, TABLE, entries);
}

/** The moves that people and CRMs made on the lifecycle of each of these people, oldest first; who was never moved is absent. */
export async function listMovesOf(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<Map<string, StageMove[]>> {
  const rows = await tx.query<{ person_id: string; stage: LifecycleStage; entered_at: Date; actor: string | null; why: string }>(
    `SELECT person_id, stage, entered_at, actor, why FROM stage_entries
     WHERE workspace_id = $1 AND person_id = ANY($2::uuid[]) AND axis = 'lifecycle' AND origin = 'moved' ORDER BY entered_at, entry_id`,
    [workspaceId, personIds],
  );
  const moves = Map.groupBy(rows, (row) => row.person_id);
  return new Map(
    [...moves].map(([personId, own]) => [
      personId,
      own.map((row) => ({ stage: row.stage, at: iso(row.entered_at), actor: row.actor ?? 'CRM', why: row.why })),
    ]),
  );
}

const TABLE: BulkTable<StageEntry> = {
  name: 'stage_entries',
  columns: {
    id: ['entry_id', 'uuid'],
    personId: ['person_id', 'uuid'],
    axis: ['axis', 'text'],
    enteredAt: ['entered_at', 'timestamptz'],
    stage: ['stage', 'text'],
    fromStage: ['from_stage', 'text'],
    origin: ['origin', 'text'],
    why: ['why', 'text'],
    actor: ['actor', 'text'],
    evidence: ['evidence', 'jsonb'],
    definitionVersion: ['definition_version', 'integer'],
    recordedAt: ['recorded_at', 'timestamptz'],
    fingerprint: ['fingerprint', 'uuid'],
  },
};
