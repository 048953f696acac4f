import { listVersions } from '#server/store/definition-list.ts';
import { success, verb } from './verb.ts';
import { listWholeDrafts } from './whole-definitions.ts';

export const listDefinitions = verb('listDefinitions', (ctx) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) =>
    success({ versions: await listVersions(tx, ctx.workspaceId), drafts: await listWholeDrafts(tx, ctx.workspaceId) }),
  ),
);
