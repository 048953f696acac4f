import type { MatchMethod } from '#lib/contract/vocabulary.ts';
import type { Stack } from '#scripts/start/stack.ts';

/** Whom the server takes a record of the practice CRM for, and how it came to that. */
export function linksOf({ server, sample }: Pick<Stack, 'server' | 'sample'>, recordId: string) {
  const workspaceId = sample.workspace.id;
  return server.store.inWorkspace(workspaceId, (tx) =>
    tx.query<{ personId: string | null; method: MatchMethod }>(
      `SELECT person_id AS "personId", method FROM record_links WHERE workspace_id = $1 AND crm = 'practice' AND record_id = $2`,
      [workspaceId, recordId],
    ),
  );
}
