import { findMember } from '#server/store/members.ts';
import { readSettings } from '#server/store/settings.ts';
import { findWorkspace } from '#server/store/workspaces.ts';
import { failure, success, verb } from './verb.ts';

export const getMe = verb('getMe', (ctx) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const member = await findMember(tx, ctx.workspaceId, ctx.member.id);
    const workspace = await findWorkspace(tx, ctx.workspaceId);
    if (member === null || workspace === null) return failure('notFound', 'This workspace is no longer there.');
    const settings = await readSettings(tx, ctx.workspaceId);
    return success({ member, workspace: { id: workspace.id, name: workspace.name }, settings });
  }),
);
