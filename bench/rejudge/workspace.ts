import { uuidv7 } from 'uuidv7';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { startRejudging } from '#server/services/start-rejudging.ts';
import type { Store } from '#server/store/db.ts';
import { insertAgreedVersion } from '#server/store/definition-versions.ts';
import { insertMember } from '#server/store/members.ts';

/** A workspace with one member of each side. */
export type BenchWorkspace = { id: string; marketing: string; sales: string };

export async function makeWorkspace(store: Store): Promise<BenchWorkspace> {
  const now = new Date();
  const admin = { userId: 'bench-admin', name: 'Ada Admin', email: 'ada@example.com' };
  const { workspaceId, adminId } = await createWorkspace({ store, now: () => now, newId: uuidv7 }, { name: 'Bench', admin });
  const sales = uuidv7();
  const member = { id: sales, userId: 'bench-manager', name: 'Mo Manager', email: 'mo@example.com', role: 'manager' as const };
  await store.inWorkspace(workspaceId, (tx) =>
    insertMember(tx, workspaceId, { ...member, active: true, side: 'sales', createdAt: now.toISOString() }),
  );
  return { id: workspaceId, marketing: adminId, sales };
}

/** Signs a version for both sides and lets it judge: from now on a run waits to be carried out. */
export async function agreeOn(store: Store, workspace: BenchWorkspace, version: number, body: DefinitionBody): Promise<void> {
  const at = new Date().toISOString();
  const ctx: Pick<ServiceContext, 'workspaceId' | 'now' | 'newId'> = { workspaceId: workspace.id, now: () => new Date(), newId: uuidv7 };
  await store.inWorkspace(workspace.id, async (tx) => {
    await insertAgreedVersion(tx, workspace.id, {
      id: uuidv7(),
      version,
      name: `Version ${version}`,
      note: '',
      body,
      effectiveAt: null,
      reviewBy: null,
      proposedBy: workspace.marketing,
      proposedAt: at,
      signatures: [
        { side: 'marketing', memberId: workspace.marketing, at },
        { side: 'sales', memberId: workspace.sales, at },
      ],
      activatedAt: at,
    });
    await startRejudging(tx, ctx, version);
  });
}
