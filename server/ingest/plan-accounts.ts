import type { NewAccount } from '#server/store/accounts.ts';
import type { StoredAccount } from '#server/store/import-reads.ts';
import type { AccountUpdate } from '#server/store/import-writes.ts';
import { nameKey } from '#server/store/row-values.ts';
import { describeChange } from './changes.ts';
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

type Working = StoredAccount & { isNew: boolean; changedBy: ImportedPerson | null; before: StoredAccount; setHere: Set<string> };

const FIELDS = ['name', 'domain', 'industry', 'employees', 'country'] as const;

/**
 * Finds or makes the account of every person of the file: by domain, else by name where the domains do not speak against it.
 * Of rows that describe one account differently the later counts, and a warning says so, once for each field.
 */
export function planAccounts(
  people: readonly ImportedPerson[],
  stored: readonly StoredAccount[],
  stamp: Stamp,
  issues: Issues,
): AccountPlan {
  const accounts = workingSet(stored);
  const accountOf = new Map<ImportedPerson, Working>();
  for (const person of people) {
    if (person.account === null) continue;
    const account = accounts.find(person.account) ?? accounts.add(person.account, stamp.newId());
    apply(account, person.account, person, issues);
    accounts.index(account);
    accountOf.set(person, account);
  }
  const used = [...new Set(accountOf.values())];
  const changed = used.filter((account) => !account.isNew && changesIn(account).length > 0);
  return {
    creates: used.filter(({ isNew }) => isNew).map((account) => toNew(account, stamp)),
    updates: changed.map((account) => ({
      ...pickFields(account),
      id: account.id,
      source: stamp.source,
      factsAt: stamp.factsAt(null),
      updatedAt: stamp.now,
    })),
    accountOf: (person) => accountOf.get(person)?.id ?? null,
    changesFrom: (person) => {
      const account = accountOf.get(person);
      return account === undefined || account.isNew || account.changedBy !== person ? [] : changesIn(account);
    },
    nameOf: (accountId) => accounts.byId(accountId)?.name ?? 'another account',
  };
}

function workingSet(stored: readonly StoredAccount[]) {
  const all = new Map<string, Working>();
  const byDomain = new Map<string, Set<Working>>();
  const byName = new Map<string, Set<Working>>();
  const index = (account: Working) => {
    all.set(account.id, account);
    if (account.domain !== null) remember(byDomain, account.domain, account);
    remember(byName, nameKey(account.name), account);
  };
  for (const account of stored) index({ ...account, isNew: false, changedBy: null, before: account, setHere: new Set() });
  return {
    index,
    byId: (id: string) => all.get(id),
    find({ name, domain }: RowAccount): Working | undefined {
      const sameName = name === null ? [] : [...(byName.get(nameKey(name)) ?? [])];
      const sameDomain = domain === null ? [] : [...(byDomain.get(domain) ?? [])];
      return (
        sameDomain.find((account) => sameName.includes(account)) ??
        sameDomain[0] ??
        sameName.find((account) => account.domain === null || domain === null)
      );
    },
    add({ name, domain }: RowAccount, id: string): Working {
      const text = name ?? domain ?? '';
      const account = { id, name: text, nameKey: nameKey(text), domain, industry: null, employees: null, country: null };
      return { ...account, isNew: true, changedBy: null, before: account, setHere: new Set() };
    },
  };
}

function remember(index: Map<string, Set<Working>>, key: string, account: Working): void {
  index.set(key, (index.get(key) ?? new Set()).add(account));
}

function apply(account: Working, row: RowAccount, person: ImportedPerson, issues: Issues): void {
  const set = <K extends (typeof FIELDS)[number]>(field: K, value: Working[K] | null) => {
    if (value === null) return;
    const before = account[field];
    if (before !== value && account.setHere.has(field)) warnOnce(account, field, before, value, person, issues);
    if (before !== value) account.changedBy ??= person;
    account[field] = value;
    account.setHere.add(field);
  };
  set('name', row.name);
  set('domain', row.domain);
  set('industry', row.industry);
  set('employees', row.employees);
  set('country', row.country);
}

function warnOnce(account: Working, field: string, before: unknown, after: unknown, person: ImportedPerson, issues: Issues): void {
  const told = `told ${field}`;
  if (account.setHere.has(told)) return;
  account.setHere.add(told);
  issues.warning(
    person.row,
    null,
    `The account ${quoted(account.name)} is described in two ways: its ${field} is ${quoted(String(before))} and ${quoted(String(after))}. The last row counts.`,
    'Make the rows of one account agree.',
  );
}

function changesIn(account: Working): string[] {
  return FIELDS.flatMap((field) =>
    account.before[field] === account[field] ? [] : [describeChange(`Account ${field}`, account.before[field], account[field])],
  );
}

function pickFields({ name, domain, industry, employees, country }: StoredAccount) {
  return { name, domain, industry, employees, country };
}

function toNew(account: Working, stamp: Stamp): NewAccount {
  return {
    ...pickFields(account),
    id: account.id,
    externalId: null,
    attributes: {},
    source: stamp.source,
    factsAt: stamp.factsAt(null),
    createdAt: stamp.now,
  };
}
