import { uuidv7 } from 'uuidv7';
import type { ServiceContext } from '#server/services/context.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import type { Store } from '#server/store/db.ts';

/** A workspace of the caller's own with its admin, as services get it. `now` stands still, and can be put forward. */
export async function workspaceContext(store: Store, at = '2026-06-01T09:00:00.000Z'): Promise<ServiceContext & { setNow(at: string): void }> {
  let now = new Date(at);
  const outside = { store, now: () => now, newId: uuidv7 };
  const admin = { userId: uuidv7(), name: 'Ada Admin', email: 'ada@example.com' };
  const { workspaceId, adminId } = await createWorkspace(outside, { name: 'Example', admin });
  return {
    ...outside,
    workspaceId,
    member: { id: adminId, name: admin.name, role: 'admin' },
    setNow: (next) => {
      now = new Date(next);
    },
  };
}
