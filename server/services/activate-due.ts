import { listDueVersions, lockAgreement } from '#server/store/definition-versions.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { listWorkspaceIds } from '#server/store/workspaces.ts';
import { activate } from './activate-version.ts';
import type { ServiceContext } from './context.ts';

/**
 * Activates, in every workspace, the versions that both sides have signed and whose date has come. Safe to run on several nodes at the same
 * moment: each looks again under the lock of the agreement. Of several in one workspace the newest counts, and the others fall away. Returns how many became active; a fault of one workspace is thrown when all others have had their turn.
 */
export async function activateDueVersions(outside: Pick<ServiceContext, 'store' | 'now' | 'newId'>): Promise<number> {
  const workspaceIds = await outside.store.aboveWorkspaces(listWorkspaceIds);
  let activated = 0;
  const faults: unknown[] = [];
  for (const workspaceId of workspaceIds) {
    await activateDueIn({ ...outside, workspaceId }).then(
      (count) => {
        activated += count;
      },
      (fault: unknown) => faults.push(fault),
    );
  }
  if (faults.length > 0) throw faults[0];
  return activated;
}

async function activateDueIn(ctx: Pick<ServiceContext, 'store' | 'workspaceId' | 'now' | 'newId'>): Promise<number> {
  const { store, workspaceId } = ctx;
  return store.inWorkspace(workspaceId, async (tx) => {
    const now = ctx.now().toISOString();
    if ((await listDueVersions(tx, workspaceId, now)).length === 0) return 0;
    await lockAgreement(tx, workspaceId);
    const newest = (await listDueVersions(tx, workspaceId, now)).at(-1);
    if (newest === undefined) return 0;
    await appendLiveEvents(tx, workspaceId, await activate(tx, ctx, newest, null));
    return 1;
  });
}
