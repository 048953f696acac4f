import type * as z from 'zod/mini';
import type { LastSeen, LastTouch } from '#lib/contract/account.ts';
import type { LifecycleStage, RejectReason, Verdict } from '#lib/contract/vocabulary.ts';
import { FURTHEST_LIFECYCLE } from '#lib/journey/account/roll-up.ts';
import { eventWords } from '#lib/journey/words/events.ts';
import type { Tx } from './db.ts';
import { personLabel } from './people.ts';
import { iso } from './row-values.ts';

/** Ids of the people of an account, those who stand furthest first, at most `limit`; and how many there are in all. */
export async function listAccountPeople(
  tx: Tx,
  workspaceId: string,
  accountId: string,
  limit: number,
): Promise<{ ids: string[]; known: number }> {
  const rows = await tx.query<{ person_id: string; known: number }>(
    `SELECT person_id, (count(*) OVER ())::integer AS known FROM people WHERE workspace_id = $1 AND account_id = $2
     ORDER BY array_position($3::text[], lifecycle_stage) NULLS LAST, person_id LIMIT $4`,
    [workspaceId, accountId, FURTHEST_LIFECYCLE, limit],
  );
  return { ids: rows.map((row) => row.person_id), known: rows[0]?.known ?? 0 };
}

export type StandingVerdict = { personId: string; verdict: Verdict; reason: RejectReason | null; by: string; at: string };

/** What each member last said of each of these people, newest first; earlier judgements that an import brought count each. */
export async function listVerdictsOn(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<StandingVerdict[]> {
  const rows = await tx.query<{ person_id: string; verdict: Verdict; reason: RejectReason | null; rep_name: string; at: Date }>(
    `SELECT person_id, verdict, reason, rep_name, at FROM (
       SELECT DISTINCT ON (f.person_id, coalesce(f.member_id, f.feedback_id)) f.person_id, f.verdict, f.reason, f.rep_name, f.at, f.feedback_id
       FROM feedback f WHERE f.workspace_id = $1 AND f.person_id = ANY($2::uuid[]) AND f.withdrawn_at IS NULL
       ORDER BY f.person_id, coalesce(f.member_id, f.feedback_id), f.at DESC, f.feedback_id DESC) newest
     ORDER BY at DESC, feedback_id DESC`,
    [workspaceId, personIds],
  );
  return rows.map((row) => ({
    personId: row.person_id,
    verdict: row.verdict,
    reason: row.reason,
    by: row.rep_name,
    at: iso(row.at),
  }));
}

/** The last thing that any of these people did before `now`. */
export async function findLastSeen(
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  now: Date,
): Promise<z.infer<typeof LastSeen> | null> {
  const [row] = await tx.query<PersonRow & { event: string; source: string; ts: Date }>(
    `SELECT e.person_id, e.event, e.source, e.ts, ${PERSON} FROM (
       SELECT p.person_id, e.name AS event, e.source, e.ts, e.event_id FROM unnest($2::uuid[]) AS p(person_id) CROSS JOIN LATERAL (
         SELECT name, source, ts, event_id FROM events WHERE workspace_id = $1 AND person_id = p.person_id AND ts <= $3
         ORDER BY ts DESC, event_id DESC LIMIT 1) e
       ORDER BY e.ts DESC, e.event_id DESC LIMIT 1) e
     JOIN people p ON p.workspace_id = $1 AND p.person_id = e.person_id`,
    [workspaceId, personIds, now],
  );
  if (row === undefined) return null;
  const { past } = eventWords(row.event);
  return { person: row.person_id, label: personLabel(row), what: past, source: row.source, at: iso(row.ts) };
}

/** The last thing that sales did for any of these people: content shared, or a step that somebody made in the pipeline. */
export async function findLastTouch(
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  now: Date,
): Promise<z.infer<typeof LastTouch> | null> {
  const [row] = await tx.query<PersonRow & { at: Date; by: string; title: string | null; stage: LifecycleStage | null }>(
    `SELECT t.person_id, t.at, t.by, t.title, t.stage, ${PERSON} FROM (
       (SELECT u.person_id, u.at, m.name AS by, a.title, NULL AS stage FROM asset_usage u
        JOIN members m ON m.workspace_id = u.workspace_id AND m.member_id = u.member_id
        JOIN assets a ON a.workspace_id = u.workspace_id AND a.asset_id = u.asset_id
        WHERE u.workspace_id = $1 AND u.person_id = ANY($2::uuid[]) AND u.action = 'share' AND u.withdrawn_at IS NULL AND u.at <= $3
        ORDER BY u.at DESC, u.usage_id DESC LIMIT 1)
       UNION ALL
       (SELECT s.person_id, s.entered_at, s.actor, NULL, s.stage FROM stage_entries s
        WHERE s.workspace_id = $1 AND s.person_id = ANY($2::uuid[]) AND s.axis = 'lifecycle' AND s.origin = 'moved'
          AND s.actor IS NOT NULL AND s.entered_at <= $3
        ORDER BY s.entered_at DESC, s.entry_id DESC LIMIT 1)) t
     JOIN people p ON p.workspace_id = $1 AND p.person_id = t.person_id
     ORDER BY t.at DESC, t.title NULLS LAST LIMIT 1`,
    [workspaceId, personIds, now],
  );
  if (row === undefined) return null;
  const touch = { person: row.person_id, label: personLabel(row), by: row.by, at: iso(row.at) };
  if (row.title !== null) return { ...touch, what: { kind: 'shared', title: row.title } };
  return row.stage === null ? null : { ...touch, what: { kind: 'moved', stage: row.stage } };
}

type PersonRow = { person_id: string; name: string | null; email: string | null; external_id: string | null };
const PERSON = 'p.name, p.email, p.external_id';
