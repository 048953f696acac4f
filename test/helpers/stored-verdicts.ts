import type { RecordRef } from '#lib/contract/record.ts';
import type { RejectReason, Verdict } from '#lib/contract/vocabulary.ts';
import type { Stack } from '#scripts/start/stack.ts';

export type StoredVerdict = { record: RecordRef; verdict: Verdict; reason: RejectReason | null; by: string; personId: string | null };

/** The verdicts that reps have given on records of this id and that stand, as the server has stored them, newest first. */
export function verdictsOn({ server, sample }: Pick<Stack, 'server' | 'sample'>, recordId: string): Promise<StoredVerdict[]> {
  const workspaceId = sample.workspace.id;
  return server.store.inWorkspace(workspaceId, (tx) =>
    tx.query<StoredVerdict>(
      `SELECT f.record, f.verdict, f.reason, m.email AS by, f.person_id AS "personId"
       FROM feedback f JOIN members m ON m.workspace_id = f.workspace_id AND m.member_id = f.member_id
       WHERE f.workspace_id = $1 AND f.record ->> 'id' = $2 AND f.withdrawn_at IS NULL
       ORDER BY f.received_at DESC, f.feedback_id DESC`,
      [workspaceId, recordId],
    ),
  );
}
