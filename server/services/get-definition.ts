import { failure, success, verb } from './verb.ts';
import { findWholeVersion } from './whole-definitions.ts';

export const NO_SUCH_VERSION = 'There is no such version of the definition in this workspace.';

export const getDefinition = verb('getDefinition', async (ctx, { version }) => {
  const found = await ctx.store.inWorkspace(ctx.workspaceId, (tx) => findWholeVersion(tx, ctx.workspaceId, version));
  return found === null ? failure('notFound', NO_SUCH_VERSION) : success(found);
});
