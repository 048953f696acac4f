import type { LiveEvent } from '#lib/contract/live.ts';
import type { Tx } from '#server/store/db.ts';
import { lockForNewAgreement } from '#server/store/judging-lock.ts';
import { insertRejudgeRun } from '#server/store/rejudge-runs.ts';
import type { ServiceContext } from './context.ts';

/**
 * Has everybody judged under a version that becomes active, in the background; a run under the version before it ends. In the transaction
 * that activates the version, which from here on waits for those who still judge under the old one. Returns the message for the live stream.
 */
export async function startRejudging(
  tx: Tx,
  ctx: Pick<ServiceContext, 'workspaceId' | 'now' | 'newId'>,
  definitionVersion: number,
): Promise<LiveEvent> {
  const startedAt = ctx.now().toISOString();
  await lockForNewAgreement(tx, ctx.workspaceId);
  await insertRejudgeRun(tx, ctx.workspaceId, { id: ctx.newId(), definitionVersion, startedAt });
  return { id: ctx.newId(), at: startedAt, body: { kind: 'rejudging', definitionVersion } };
}
