import type { Connection } from '#server/store/connection.ts';
import { asOwner } from './server.ts';

/** What stands in the ledgers of people by judging, as far as it is about the world: no ids of rows, no times of writing, in one order. By person id. */
export async function standingLedgers(
  connection: Connection,
  workspaceId: string,
  personIds?: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await asOwner(connection, STANDING, [workspaceId, personIds ?? null]);
  const byPerson = Map.groupBy(rows, (row) => String(row['person_id']));
  return new Map([...byPerson].map(([personId, own]) => [personId, own.map((row) => String(row['said'])).sort()]));
}

/** How many rows there are, standing or not. */
export async function countLedgerRows(connection: Connection, workspaceId: string): Promise<Record<string, unknown> | undefined> {
  const tables = ['stage_entries', 'trigger_firings', 'handovers', 'retractions'];
  const counts = tables.map((table) => `(SELECT count(*)::integer FROM ${table} WHERE workspace_id = $1) AS ${table}`);
  return (await asOwner(connection, `SELECT ${counts.join(', ')}`, [workspaceId]))[0];
}

const isStanding = (id: string) =>
  `NOT EXISTS (SELECT FROM retractions r WHERE r.workspace_id = l.workspace_id AND r.person_id = l.person_id AND r.${id} = l.${id})`;
const isMeant = `l.workspace_id = $1 AND ($2::uuid[] IS NULL OR l.person_id = ANY($2))`;

/** Evidence as what happened when: the ids of events are each sender's own. */
const STANDING = `
  SELECT l.person_id, concat_ws(' ', axis, from_stage, '→', stage, entered_at AT TIME ZONE 'UTC') AS said
  FROM stage_entries l WHERE ${isMeant} AND origin = 'judged' AND ${isStanding('entry_id')}
  UNION ALL
  SELECT l.person_id, concat_ws(' ', 'firing', trigger_id, fired_at AT TIME ZONE 'UTC', points_then, (
    SELECT string_agg(concat_ws(' ', c ->> 'sentence', (SELECT string_agg(concat_ws(' ', e ->> 'name', e ->> 'at', e ->> 'value'), ', ') FROM jsonb_array_elements(c -> 'evidence') e)), '; ')
    FROM jsonb_array_elements(evidence) c)) AS said
  FROM trigger_firings l WHERE ${isMeant} AND ${isStanding('firing_id')}
  UNION ALL
  SELECT l.person_id, concat_ws(' ', 'handover', at AT TIME ZONE 'UTC', due_at AT TIME ZONE 'UTC') AS said
  FROM handovers l WHERE ${isMeant} AND ${isStanding('handover_id')}`;
