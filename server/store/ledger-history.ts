import type * as z from 'zod/mini';
import type { ClauseReceipt, Evidence, Ledger } from '#lib/contract/journey.ts';
import type { TriggerKind } from '#lib/contract/vocabulary.ts';
import type { Tx } from './db.ts';
import { iso, isoOrNull } from './row-values.ts';

/** All that was ever recorded of a person, newest first; what was retracted says since when. At most `most` rows of each kind. */
export async function readLedger(tx: Tx, workspaceId: string, personId: string, most: number): Promise<Ledger> {
  const values = [workspaceId, personId, most];
  const entries = await tx.query<EntryRow>(historyOf('stage_entries', 'entry_id', 'entered_at'), values);
  const firings = await tx.query<FiringRow>(historyOf('trigger_firings', 'firing_id', 'fired_at'), values);
  const handovers = await tx.query<HandoverRow>(historyOf('handovers', 'handover_id', 'at'), values);
  return {
    entries: entries.map((row) => ({
      id: row.entry_id,
      axis: row.axis,
      stage: row.stage,
      fromStage: row.from_stage,
      enteredAt: iso(row.entered_at),
      why: row.why,
      actor: row.actor,
      definitionVersion: row.origin === 'moved' ? null : row.definition_version,
      evidence: row.evidence,
      ...recorded(row),
    })),
    firings: firings.map((row) => ({
      id: row.firing_id,
      triggerId: row.trigger_id,
      name: row.name,
      kind: row.kind,
      definitionVersion: row.definition_version,
      firedAt: iso(row.fired_at),
      pointsThen: row.points_then,
      clauses: row.evidence,
      ...recorded(row),
    })),
    handovers: handovers.map((row) => ({
      id: row.handover_id,
      at: iso(row.at),
      dueAt: iso(row.due_at),
      definitionVersion: row.definition_version,
      ...recorded(row),
    })),
  };
}

type Recorded = { definition_version: number; recorded_at: Date; retracted_at: Date | null };
type EntryRow = Omit<Recorded, 'definition_version'> & {
  definition_version: number | null;
  entry_id: string;
  axis: 'lifecycle' | 'journey';
  stage: string;
  from_stage: string | null;
  entered_at: Date;
  why: string;
  actor: string | null;
  origin: 'judged' | 'moved';
  evidence: Evidence[];
};
type FiringRow = Recorded & {
  firing_id: string;
  trigger_id: string;
  name: string;
  kind: TriggerKind;
  fired_at: Date;
  points_then: number;
  evidence: z.infer<typeof ClauseReceipt>[];
};
type HandoverRow = Recorded & { handover_id: string; at: Date; due_at: Date };

function recorded(row: Omit<Recorded, 'definition_version'>): { recordedAt: string; retractedAt: string | null } {
  return { recordedAt: iso(row.recorded_at), retractedAt: isoOrNull(row.retracted_at) };
}

function historyOf(table: string, id: string, at: string): string {
  return `
    SELECT l.*, r.retracted_at FROM ${table} l
    LEFT JOIN retractions r ON r.workspace_id = l.workspace_id AND r.person_id = l.person_id AND r.${id} = l.${id}
    WHERE l.workspace_id = $1 AND l.person_id = $2 ORDER BY l.${at} DESC, l.recorded_at DESC, l.${id} DESC LIMIT $3`;
}
