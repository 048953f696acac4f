import type { PersonRole } from '#lib/contract/buying-group.ts';
import { roleCard } from '#lib/journey/account/default-roles.ts';
import { compileRoles, standingOf } from '#lib/journey/account/role-rules.ts';
import type { Facts } from '#lib/journey/types.ts';
import { findRolePlace, readBuyingRoles } from '#server/store/buying-roles.ts';
import type { Tx } from '#server/store/db.ts';
import { findFactsOf } from '#server/store/people.ts';

/** Who a person is at their account; null where they have none. `facts`: what is known of them, where it has been read. */
export async function readPersonRole(tx: Tx, workspaceId: string, personId: string, facts: Facts | null): Promise<PersonRole | null> {
  const place = await findRolePlace(tx, workspaceId, personId);
  if (place === null) return null;
  const { accountId, accountName, choice } = place;
  const known = facts ?? (await findFactsOf(tx, workspaceId, [personId])).get(personId);
  if (known === undefined) return null;
  const { roles } = await readBuyingRoles(tx, workspaceId);
  return {
    accountId,
    accountName,
    roles: roles.map(roleCard),
    standing: standingOf(roles, compileRoles(roles), known, choice),
  };
}
