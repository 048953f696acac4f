import { nameKey } from '#server/store/row-values.ts';
import type { ImportedPerson } from './merge-people.ts';
import type { RowAccount } from './people.ts';

/** One account as the people of a file describe it. */
export type AccountGroup = {
  domain: string | null;
  /** The names that rows give it, as they compare. */
  nameKeys: Set<string>;
  /** Who describes it and how, in the order of the rows. */
  said: { person: ImportedPerson; account: RowAccount }[];
  /** Other groups of the file go by the same name and have a domain: the name alone does not tell which is meant. */
  isAmbiguous: boolean;
};

/**
 * Brings together what rows say of one account: those with the same domain; those with a name alone go to the one account with a domain
 * that has the name, and else, or where several have it, stay by themselves. What is stored plays no part, so that it is always the same.
 */
export function groupAccounts(people: readonly ImportedPerson[]): AccountGroup[] {
  const described = people.flatMap((person) => (person.account === null ? [] : [{ person, account: person.account }]));
  const withDomain = new Map<string, AccountGroup>();
  for (const { person, account } of described) {
    if (account.domain !== null) add(withDomain, account.domain, account.domain, { person, account });
  }
  const byName = new Map<string, Set<AccountGroup>>();
  for (const group of withDomain.values()) for (const key of group.nameKeys) byName.set(key, (byName.get(key) ?? new Set()).add(group));
  const withName = new Map<string, AccountGroup>();
  for (const { person, account } of described) {
    if (account.domain !== null || account.name === null) continue;
    const key = nameKey(account.name);
    const [only, other] = byName.get(key) ?? [];
    if (only !== undefined && other === undefined) only.said.push({ person, account });
    else add(withName, key, null, { person, account }).isAmbiguous = other !== undefined;
  }
  const groups = [...withDomain.values(), ...withName.values()];
  for (const group of groups) group.said.sort((a, b) => a.person.row - b.person.row);
  return groups;
}

function add(groups: Map<string, AccountGroup>, key: string, domain: string | null, said: AccountGroup['said'][number]): AccountGroup {
  const group = groups.get(key) ?? { domain, nameKeys: new Set(), said: [], isAmbiguous: false };
  groups.set(key, group);
  group.said.push(said);
  if (said.account.name !== null) group.nameKeys.add(nameKey(said.account.name));
  return group;
}
