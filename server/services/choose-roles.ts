import { findAccountCard } from '#server/store/accounts.ts';
import { insertAudit } from '#server/store/audit-log.ts';
import { findRolePlace, insertRoleChoice, readBuyingRoles } from '#server/store/buying-roles.ts';
import { findActiveDefinition } from '#server/store/definitions.ts';
import { readAccount } from './read-account.ts';
import { failure, success, verb } from './verb.ts';

/** Remembers a member's word on who somebody is at their account. It stands over every rule, for everybody, until somebody says otherwise. */
export const chooseRoles = verb('chooseRoles', (ctx, { id, roles }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const place = await findRolePlace(tx, ctx.workspaceId, id);
    const account = place === null ? null : await findAccountCard(tx, ctx.workspaceId, place.accountId);
    if (account === null) return failure('notFound', 'This person is at no account that your workspace knows.');
    const known = (await readBuyingRoles(tx, ctx.workspaceId)).roles.map((role) => role.id);
    const unknown = roles?.find((role) => !known.includes(role));
    if (unknown !== undefined) return failure('badRequest', 'Your workspace does not look for this role any more. Look again.', 'roles');
    const at = ctx.now().toISOString();
    const chosen = roles === null ? null : known.filter((role) => roles.includes(role));
    await insertRoleChoice(tx, ctx.workspaceId, {
      id: ctx.newId(),
      accountId: account.id,
      personId: id,
      roles: chosen,
      memberId: ctx.member.id,
      at,
    });
    await insertAudit(tx, ctx.workspaceId, {
      id: ctx.newId(),
      at,
      memberId: ctx.member.id,
      action: chosen === null ? 'buyingRole.forgotten' : 'buyingRole.chosen',
      targetId: id,
      detail: { roles: chosen?.join(' ') ?? null },
    });
    return success(await readAccount(tx, ctx, account, await findActiveDefinition(tx, ctx.workspaceId)));
  }),
);
