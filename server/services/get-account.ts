import { findAccountCard } from '#server/store/accounts.ts';
import { findActiveDefinition } from '#server/store/definitions.ts';
import { readAccount } from './read-account.ts';
import { failure, success, verb } from './verb.ts';

export const getAccount = verb('getAccount', (ctx, { id }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await findAccountCard(tx, ctx.workspaceId, id);
    if (account === null) return failure('notFound', 'This account is not in your workspace any more.');
    return success(await readAccount(tx, ctx, account, await findActiveDefinition(tx, ctx.workspaceId)));
  }),
);
