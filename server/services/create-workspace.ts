import type { Side } from '#lib/contract/vocabulary.ts';
import type { Settings } from '#lib/contract/workspace.ts';
import { insertAudit } from '#server/store/audit-log.ts';
import { insertMember } from '#server/store/members.ts';
import { writeSettings } from '#server/store/settings.ts';
import { insertWorkspace } from '#server/store/workspaces.ts';
import type { ServiceContext } from './context.ts';

export type NewWorkspace = {
  /** Made where it is not given. */
  id?: string;
  name: string;
  /** The first admin; `userId` is the one they sign in as. */
  admin: { id?: string; userId: string; name: string; email: string; side?: Side | null };
  settings?: Settings;
};

/** Creates a workspace with its first admin. Stands above workspaces, so no member calls it: set-up, the sample and tests do. */
export async function createWorkspace(
  outside: Pick<ServiceContext, 'store' | 'now' | 'newId'>,
  input: NewWorkspace,
): Promise<{ workspaceId: string; adminId: string }> {
  const at = outside.now().toISOString();
  const workspaceId = input.id ?? outside.newId();
  const adminId = input.admin.id ?? outside.newId();
  await outside.store.inWorkspace(workspaceId, async (tx) => {
    await insertWorkspace(tx, { id: workspaceId, name: input.name, createdAt: at });
    const { userId, name, email, side = null } = input.admin;
    await insertMember(tx, workspaceId, {
      id: adminId,
      userId,
      name,
      email: email.toLowerCase(),
      role: 'admin',
      side,
      active: true,
      createdAt: at,
    });
    if (input.settings !== undefined) await writeSettings(tx, workspaceId, input.settings, at);
    await insertAudit(tx, workspaceId, { id: outside.newId(), at, memberId: adminId, action: 'workspace.created', targetId: workspaceId });
  });
  return { workspaceId, adminId };
}
