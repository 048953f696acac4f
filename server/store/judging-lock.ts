import type { Tx } from './db.ts';

/**
 * Holds the agreement still for the rest of a transaction that judges under it: the active version read after this stays active until the
 * commit. Any number may judge at once.
 */
export async function lockForJudging(tx: Tx, workspaceId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [keyOf(workspaceId)]);
}

/** Waits until nobody judges under the old version any more, and lets nobody begin until the commit; for the transaction that changes it. */
export async function lockForNewAgreement(tx: Tx, workspaceId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [keyOf(workspaceId)]);
}

function keyOf(workspaceId: string): string {
  return `leadlight judging ${workspaceId}`;
}
