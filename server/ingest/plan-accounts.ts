import type { NewAccount } from '#server/store/accounts.ts';
import type { StoredAccount } from '#server/store/import-reads.ts';
import type { AccountUpdate } from '#server/store/import-writes.ts';
import { describeChange } from './changes.ts';
import { type AccountGroup, groupAccounts } from './group-accounts.ts';
import { type Issues, quoted } from './issues.ts';
import type { ImportedPerson } from './merge-people.ts';
import type { RowAccount } from './people.ts';
import type { Stamp } from './stamp.ts';

/** What an import does to accounts. `accountOf` tells a person's account; `changesFrom` what that person's rows change in it, in words. */
export type AccountPlan = {
  creates: NewAccount[];
  updates: AccountUpdate[];
  accountOf(person: ImportedPerson): string | null;
  changesFrom(person: ImportedPerson): string[];
  nameOf(accountId: string): string;
};

type Facts = Pick<StoredAccount, 'name' | 'domain' | 'industry' | 'employees' | 'country'>;
const FIELDS = ['name', 'domain', 'industry', 'employees', 'country'] as const;

/** Finds or makes the accounts that the people of the file belong to, and fills in what the rows say of them. */
export function planAccounts(
  people: readonly ImportedPerson[],
  stored: readonly StoredAccount[],
  stamp: Stamp,
  issues: Issues,
): AccountPlan {
  const groups = groupAccounts(people);
  const accountOf = new Map<ImportedPerson, string>();
  const changesFrom = new Map<ImportedPerson, string[]>();
  const names = new Map(stored.map(({ id, name }) => [id, name]));
  const plan: Pick<AccountPlan, 'creates' | 'updates'> = { creates: [], updates: [] };
  for (const { group, before } of matched(groups, stored)) {
    const after = describedBy(group, before, issues);
    const id = before?.id ?? stamp.newId();
    const from = { source: stamp.source, factsAt: stamp.factsAt(null) };
    names.set(id, after.name);
    for (const { person } of group.said) accountOf.set(person, id);
    if (before === null) plan.creates.push({ ...after, ...from, id, externalId: null, attributes: {}, createdAt: stamp.now });
    else {
      const changes = FIELDS.flatMap((field) =>
        before[field] === after[field] ? [] : [describeChange(`Account ${field}`, before[field], after[field])],
      );
      const [first] = group.said;
      if (changes.length > 0) plan.updates.push({ ...after, ...from, id, updatedAt: stamp.now });
      if (first !== undefined) changesFrom.set(first.person, changes);
    }
  }
  return {
    ...plan,
    accountOf: (person) => accountOf.get(person) ?? null,
    changesFrom: (person) => changesFrom.get(person) ?? [],
    nameOf: (accountId) => names.get(accountId) ?? 'another account',
  };
}

/** Each group with the stored account that it means; groups that mean the same one are one. */
function matched(
  groups: readonly AccountGroup[],
  stored: readonly StoredAccount[],
): { group: AccountGroup; before: StoredAccount | null }[] {
  const find = finder(groups, stored);
  const known = new Map<StoredAccount, AccountGroup>();
  const result: { group: AccountGroup; before: StoredAccount | null }[] = [];
  for (const group of groups) {
    const before = find(group);
    const same = before === null ? undefined : known.get(before);
    if (same === undefined) {
      result.push({ group, before });
      if (before !== null) known.set(before, group);
    } else {
      same.domain ??= group.domain;
      same.said.push(...group.said);
      same.said.sort((a, b) => a.person.row - b.person.row);
    }
  }
  return result;
}

/**
 * The stored account that a group means: the one with its domain, else the one with its name and no domain, if no other group of the file
 * could mean that too; a name alone also means the one account that has it, whatever its domain. Null: a new one.
 */
function finder(groups: readonly AccountGroup[], stored: readonly StoredAccount[]): (group: AccountGroup) => StoredAccount | null {
  const byDomain = Map.groupBy(stored, ({ domain }) => domain);
  const byName = Map.groupBy(stored, ({ nameKey }) => nameKey);
  const named = ({ nameKeys }: AccountGroup) => [...nameKeys].flatMap((key) => byName.get(key) ?? []);
  const withoutDomain = (group: AccountGroup) => named(group).filter(({ domain }) => domain === null);
  const wanted = Map.groupBy(
    groups.flatMap((group) => (hasStoredDomain(group) ? [] : withoutDomain(group))),
    ({ id }) => id,
  );

  function hasStoredDomain({ domain }: AccountGroup): boolean {
    return domain !== null && byDomain.has(domain);
  }

  return (group) => {
    if (group.domain !== null && hasStoredDomain(group)) {
      const candidates = byDomain.get(group.domain) ?? [];
      return candidates.find(({ nameKey }) => group.nameKeys.has(nameKey)) ?? candidates[0] ?? null;
    }
    const [open, another] = withoutDomain(group);
    if (group.domain !== null) return open !== undefined && another === undefined && wanted.get(open.id)?.length === 1 ? open : null;
    if (open !== undefined) return open;
    const [only, other] = named(group);
    return only !== undefined && other === undefined && !group.isAmbiguous ? only : null;
  };
}

/** What the account is after the rows: the later of two that differ counts, and a warning says so, once for each field. A name once given stays. */
function describedBy(group: AccountGroup, before: StoredAccount | null, issues: Issues): Facts {
  const last = <T extends string | number>(field: string, of: (account: RowAccount) => T | null): T | null => {
    const values = group.said.flatMap(({ person, account }) => {
      const value = of(account);
      return value === null ? [] : [{ person, value }];
    });
    const final = values.at(-1)?.value ?? null;
    const other = values.find(({ value }) => value !== final);
    if (other !== undefined) warnOfConflict(group, field, other, final, issues);
    return final;
  };
  const name = group.said.find(({ account }) => account.name !== null)?.account.name ?? group.domain ?? '';
  const hasOwnName = before !== null && before.name !== before.domain;
  return {
    name: hasOwnName ? before.name : name,
    domain: before?.domain ?? group.domain,
    industry: last('industry', (account) => account.industry) ?? before?.industry ?? null,
    employees: last('employees', (account) => account.employees) ?? before?.employees ?? null,
    country: last('country', (account) => account.country) ?? before?.country ?? null,
  };
}

function warnOfConflict(
  group: AccountGroup,
  field: string,
  other: { person: ImportedPerson; value: unknown },
  final: unknown,
  issues: Issues,
): void {
  const [name] = group.said.flatMap(({ account }) => account.name ?? []);
  issues.warning(
    other.person.row,
    null,
    `The account ${quoted(name ?? group.domain ?? '')} is described in two ways: its ${field} is ${quoted(String(other.value))} and ${quoted(String(final))}. The last row counts.`,
    'Make the rows of one account agree.',
  );
}
