import { type BuyingRole, type BuyingRoleSet, BuyingRoles } from '#lib/contract/buying-group.ts';
import { DEFAULT_ROLES } from '#lib/journey/account/default-roles.ts';
import type { RoleChoice } from '#lib/journey/account/role-rules.ts';
import type { Tx } from './db.ts';
import { iso } from './row-values.ts';

/** The roles that the workspace looks for, as they were last changed; those that every workspace begins with where nobody changed them. */
export async function readBuyingRoles(tx: Tx, workspaceId: string): Promise<BuyingRoleSet> {
  const [row] = await tx.query<{ set_id: string; roles: unknown; name: string; created_at: Date }>(
    `SELECT s.set_id, s.roles, m.name, s.created_at FROM buying_role_sets s
     JOIN members m ON m.workspace_id = s.workspace_id AND m.member_id = s.member_id
     WHERE s.workspace_id = $1 ORDER BY s.created_at DESC, s.set_id DESC LIMIT 1`,
    [workspaceId],
  );
  if (row === undefined) return { roles: [...DEFAULT_ROLES], changedBy: null, changedAt: null };
  return { roles: remember(row.set_id, row.roles), changedBy: row.name, changedAt: iso(row.created_at) };
}

export async function insertBuyingRoles(
  tx: Tx,
  workspaceId: string,
  set: { id: string; roles: readonly BuyingRole[]; memberId: string; at: string },
): Promise<void> {
  await tx.query('INSERT INTO buying_role_sets (workspace_id, set_id, roles, member_id, created_at) VALUES ($1, $2, $3::jsonb, $4, $5)', [
    workspaceId,
    set.id,
    JSON.stringify(set.roles),
    set.memberId,
    set.at,
  ]);
}

/** `roles` null: left to the rules again. */
export type NewRoleChoice = {
  id: string;
  accountId: string;
  personId: string;
  roles: readonly string[] | null;
  memberId: string;
  at: string;
};

export async function insertRoleChoice(tx: Tx, workspaceId: string, choice: NewRoleChoice): Promise<void> {
  await tx.query(
    `INSERT INTO buying_role_choices (workspace_id, choice_id, account_id, person_id, roles, member_id, created_at)
     VALUES ($1, $2, $3, $4, $5::text[], $6, $7)`,
    [workspaceId, choice.id, choice.accountId, choice.personId, choice.roles, choice.memberId, choice.at],
  );
}

/** The last word on each person of an account of whom somebody said something, by person. */
export async function listRoleChoices(tx: Tx, workspaceId: string, accountId: string): Promise<Map<string, RoleChoice>> {
  const rows = await tx.query<ChoiceRow & { person_id: string }>(
    `SELECT DISTINCT ON (c.person_id) c.person_id, c.roles, m.name, c.created_at FROM buying_role_choices c
     JOIN members m ON m.workspace_id = c.workspace_id AND m.member_id = c.member_id
     WHERE c.workspace_id = $1 AND c.account_id = $2 ORDER BY c.person_id, c.created_at DESC, c.choice_id DESC`,
    [workspaceId, accountId],
  );
  return new Map(rows.map((row) => [row.person_id, toChoice(row)]));
}

/** Where a person works, and the last word on their role there; null: at no account. */
export async function findRolePlace(
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<{ accountId: string; accountName: string; choice: RoleChoice | null } | null> {
  const [row] = await tx.query<{ account_id: string; account_name: string } & { [K in keyof ChoiceRow]: ChoiceRow[K] | null }>(
    `SELECT a.account_id, a.name AS account_name, c.roles, c.name, c.created_at FROM people p
     JOIN accounts a ON a.workspace_id = p.workspace_id AND a.account_id = p.account_id
     LEFT JOIN LATERAL (
       SELECT x.roles, m.name, x.created_at FROM buying_role_choices x
       JOIN members m ON m.workspace_id = x.workspace_id AND m.member_id = x.member_id
       WHERE x.workspace_id = p.workspace_id AND x.account_id = p.account_id AND x.person_id = p.person_id
       ORDER BY x.created_at DESC, x.choice_id DESC LIMIT 1) c ON true
     WHERE p.workspace_id = $1 AND p.person_id = $2`,
    [workspaceId, personId],
  );
  if (row === undefined) return null;
  const { name, created_at } = row;
  const choice = name === null || created_at === null ? null : toChoice({ roles: row.roles, name, created_at });
  return { accountId: row.account_id, accountName: row.account_name, choice };
}

type ChoiceRow = { roles: string[] | null; name: string; created_at: Date };

function toChoice(row: ChoiceRow): RoleChoice {
  return { roles: row.roles, by: row.name, at: iso(row.created_at) };
}

/** A set is never changed: what it says is parsed once, and the same roles are the same object. */
function remember(setId: string, stored: unknown): BuyingRole[] {
  const known = remembered.get(setId);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const roles = BuyingRoles.parse(stored);
  remembered.set(setId, roles);
  return roles;
}

const remembered = new Map<string, BuyingRole[]>();
const MOST_REMEMBERED = 500;
