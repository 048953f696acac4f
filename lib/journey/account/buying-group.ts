import type { BuyingGroup, BuyingRole, RoleStanding } from '../../contract/buying-group.ts';
import type { Facts } from '../types.ts';
import { roleCard } from './default-roles.ts';
import { compileRoles, type RoleChoice, standingOf } from './role-rules.ts';

/** Somebody at the account, in the order of the screen; `isListed`: whether they are named, not only counted. */
export type GroupPerson = { id: string; facts: Facts; choice: RoleChoice | null; isListed: boolean };

/** Who is who at an account: for each role who has it, and who might. Everybody is placed by what is known of them alone. */
export function buyingGroupOf(roles: readonly BuyingRole[], people: readonly GroupPerson[]): BuyingGroup {
  const read = compileRoles(roles);
  const placed = people.map((person) => ({ ...person, standing: standingOf(roles, read, person.facts, person.choice) }));
  return {
    roles: roles.map((role) => ({
      ...roleCard(role),
      holders: counted(placed.filter(({ standing }) => holds(standing, role.id)).sort(saidFirst)),
      perhaps: counted(placed.filter(({ standing }) => standing.kind === 'open' && standing.between.some((one) => one.role === role.id))),
    })),
    members: placed
      .filter(({ standing, isListed }) => isListed && standing.kind !== 'none')
      .map(({ id, standing }) => ({ person: id, standing })),
  };
}

/** How many there are, and those who are named. */
export function counted(people: readonly { id: string; isListed: boolean }[]): { count: number; people: string[] } {
  return { count: people.length, people: people.filter(({ isListed }) => isListed).map(({ id }) => id) };
}

function holds(standing: RoleStanding, role: string): boolean {
  return standing.kind === 'chosen' ? standing.roles.includes(role) : standing.kind === 'ruled' && standing.role === role;
}

/** What a person said stands before what a rule found; otherwise the order stays. */
function saidFirst(a: { standing: RoleStanding }, b: { standing: RoleStanding }): number {
  return Number(b.standing.kind === 'chosen') - Number(a.standing.kind === 'chosen');
}
