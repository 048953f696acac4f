import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';

export type LedgerKind = 'entry' | 'firing' | 'handover';

/**
 * A row of the ledger that stands: judging wrote it and nothing has retracted it. `at`: milliseconds; `fingerprint`: what it says;
 * `triggerHash`: of a firing, the content of its trigger.
 */
export type StandingRow = {
  kind: LedgerKind;
  id: string;
  fingerprint: string | null;
  triggerHash: string | null;
  definitionVersion: number;
  at: number;
};

/** What stands in the ledgers of these people by judging; who has nothing there is absent. */
export async function listStandingRows(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<Map<string, StandingRow[]>> {
  const rows = await tx.query<{
    person_id: string;
    kind: LedgerKind;
    id: string;
    fingerprint: string | null;
    trigger_hash: string | null;
    definition_version: number;
    ms: number;
  }>(KINDS.map(standingOf).join(' UNION ALL '), [workspaceId, personIds]);
  const byPerson = Map.groupBy(rows, (row) => row.person_id);
  return new Map(
    [...byPerson].map(([personId, own]) => [
      personId,
      own.map(({ kind, id, fingerprint, trigger_hash, definition_version, ms }) => ({
        kind,
        id,
        fingerprint: fingerprint?.replaceAll('-', '') ?? null,
        triggerHash: trigger_hash?.replaceAll('-', '') ?? null,
        definitionVersion: definition_version,
        at: Math.round(ms),
      })),
    ]),
  );
}

/** Which versions have recorded something in the ledgers of which of these people. */
export async function listVersionsInLedgers(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<Map<number, string[]>> {
  const rows = await tx.query<{ definition_version: number; people: string[] }>(
    `SELECT definition_version, array_agg(DISTINCT person_id::text) AS people FROM (${KINDS.map(versionsOf).join(' UNION ALL ')}) AS l
     GROUP BY definition_version ORDER BY definition_version`,
    [workspaceId, personIds],
  );
  return new Map(rows.map((row) => [row.definition_version, row.people]));
}

/** One row that no longer counts, and why. */
export type Retraction = { id: string; personId: string; kind: LedgerKind; rowId: string; why: string; retractedAt: string };

export function insertRetractions(tx: Tx, workspaceId: string, retractions: readonly Retraction[]): Promise<number> {
  return insertMany(
    tx,
    workspaceId,
    TABLE,
    retractions.map(({ kind, rowId, ...rest }) => ({
      ...rest,
      entryId: kind === 'entry' ? rowId : null,
      firingId: kind === 'firing' ? rowId : null,
      handoverId: kind === 'handover' ? rowId : null,
    })),
  );
}

const KINDS = [
  {
    kind: 'entry',
    table: 'stage_entries',
    id: 'entry_id',
    at: 'entered_at',
    only: `AND l.origin = 'judged' AND l.definition_version IS NOT NULL`,
  },
  { kind: 'firing', table: 'trigger_firings', id: 'firing_id', at: 'fired_at', only: '' },
  { kind: 'handover', table: 'handovers', id: 'handover_id', at: 'at', only: '' },
] as const;

function standingOf({ kind, table, id, at, only }: (typeof KINDS)[number]): string {
  return `
    SELECT l.person_id, '${kind}' AS kind, l.${id} AS id, l.fingerprint,
      ${kind === 'firing' ? 'l.trigger_hash' : 'NULL::uuid'} AS trigger_hash, l.definition_version, date_part('epoch', l.${at}) * 1000 AS ms
    FROM ${table} l WHERE l.workspace_id = $1 AND l.person_id = ANY($2::uuid[]) ${only}
      AND NOT EXISTS (SELECT FROM retractions r WHERE r.workspace_id = $1 AND r.person_id = l.person_id AND r.${id} = l.${id})`;
}

function versionsOf({ table, only }: (typeof KINDS)[number]): string {
  return `SELECT l.definition_version, l.person_id FROM ${table} l WHERE l.workspace_id = $1 AND l.person_id = ANY($2::uuid[]) ${only}`;
}

type RetractionRow = Omit<Retraction, 'kind' | 'rowId'> & { entryId: string | null; firingId: string | null; handoverId: string | null };

const TABLE: BulkTable<RetractionRow> = {
  name: 'retractions',
  columns: {
    id: ['retraction_id', 'uuid'],
    personId: ['person_id', 'uuid'],
    entryId: ['entry_id', 'uuid'],
    firingId: ['firing_id', 'uuid'],
    handoverId: ['handover_id', 'uuid'],
    why: ['why', 'text'],
    retractedAt: ['retracted_at', 'timestamptz'],
  },
};
