import { uuidv7 } from 'uuidv7';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { ImportPlan, ImportReport } from '#lib/contract/imports.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { dryRunImport } from '#server/services/dry-run-import.ts';
import { runImport } from '#server/services/run-import.ts';
import type { Store } from '#server/store/db.ts';
import { insertAgreedVersion } from '#server/store/definition-versions.ts';
import { insertMember } from '#server/store/members.ts';
import { agreedVersion } from './agreed-version.ts';

export type ImportWorkspace = ServiceContext & {
  /** The clock stands still until it is put forward. */
  setNow(at: string): void;
  import(plan: ImportPlan, csv: string): Promise<ImportReport>;
  dryRun(plan: ImportPlan, csv: string): Promise<ImportReport>;
  /** Rows of the database as the services' role sees them. `$1` is the workspace. */
  rows(text: string): Promise<Record<string, unknown>[]>;
};

/** A workspace of the caller's own with its admin, as services get it. */
export async function importWorkspace(store: Store, definition?: DefinitionBody): Promise<ImportWorkspace> {
  let now = new Date('2026-06-01T09:00:00.000Z');
  const outside = { store, now: () => now, newId: uuidv7 };
  const admin = { userId: uuidv7(), name: 'Ada Admin', email: 'ada@example.com' };
  const { workspaceId, adminId } = await createWorkspace(outside, { name: 'Example', admin });
  if (definition !== undefined)
    await store.inWorkspace(workspaceId, async (tx) => {
      const seller = { id: uuidv7(), name: 'Sam Sales', email: 'sam@example.com', role: 'manager', side: 'sales' } as const;
      await insertMember(tx, workspaceId, { ...seller, userId: uuidv7(), active: true, createdAt: AGREED });
      const signers = { marketing: adminId, sales: seller.id };
      await insertAgreedVersion(tx, workspaceId, agreedVersion({ name: 'Agreement', body: definition, signers, at: AGREED }));
    });
  const ctx: ServiceContext = { ...outside, workspaceId, member: { id: adminId, name: admin.name, role: 'admin' } };
  return {
    ...ctx,
    setNow: (at) => {
      now = new Date(at);
    },
    import: async (plan, csv) => unwrap(await runImport(ctx, { plan, csv })),
    dryRun: async (plan, csv) => unwrap(await dryRunImport(ctx, { plan, csv })),
    rows: (text) => store.inWorkspace(workspaceId, (tx) => tx.query(text, [workspaceId])),
  };
}

function unwrap<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const AGREED = '2026-01-01T00:00:00.000Z';
