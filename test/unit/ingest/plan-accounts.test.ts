import { describe, expect, it } from 'vitest';
import { createIssues } from '#server/ingest/issues.ts';
import type { RowAccount } from '#server/ingest/people.ts';
import { planAccounts } from '#server/ingest/plan-accounts.ts';
import type { StoredAccount } from '#server/store/import-reads.ts';
import { nameKey } from '#server/store/row-values.ts';
import { personRow } from '#test/helpers/import-plan.ts';

const NOW = '2026-06-01T09:00:00.000Z';

function stored(id: string, name: string, domain: string | null, employees: number | null = null): StoredAccount {
  return { id, name, nameKey: nameKey(name), domain, industry: null, employees, country: null };
}

function plan(known: StoredAccount[], ...rows: [name: string | null, domain: string | null, employees?: number][]) {
  let made = 0;
  const stamp = { source: 'Test', now: NOW, factsAt: () => NOW, newId: () => `new-${++made}` };
  const issues = createIssues();
  const people = rows.map(([name, domain, employees = null], index) => {
    const account: RowAccount = { name, domain, industry: null, employees, country: null };
    return { ...personRow(index + 1, { externalId: String(index), account }), rows: [index + 1] };
  });
  const accounts = planAccounts(people, known, stamp, issues);
  return {
    of: people.map((person) => accounts.accountOf(person)),
    created: accounts.creates.map(({ name }) => name),
    changes: people.map((person) => accounts.changesFrom(person)),
    messages: issues.first.map(({ message }) => message),
  };
}

describe('the account of a row', () => {
  it.each<[string, StoredAccount[], [string | null, string | null][], string[]]>([
    ['is found by its domain, whatever the name', [stored('a', 'Acme', 'acme.example')], [['Acme Ltd', 'acme.example']], ['a']],
    ['is found by its name, whatever the case', [stored('a', 'Acme  Ltd', null)], [['ACME ltd', null]], ['a']],
    ['gets the domain that it lacked', [stored('a', 'Acme', null)], [['Acme', 'acme.example']], ['a']],
    ['is another one where the domain is', [stored('a', 'Acme', 'acme.example')], [['Acme', 'acme.test']], ['new-1']],
    [
      'is the one of the file with its name',
      [],
      [
        ['Acme', null],
        ['acme', 'acme.example'],
      ],
      ['new-1', 'new-1'],
    ],
    [
      'stays by itself where two have its name',
      [],
      [
        ['Acme', 'acme.example'],
        ['Acme', 'acme.test'],
        ['Acme', null],
      ],
      ['new-1', 'new-2', 'new-3'],
    ],
    [
      'without a domain is not for two to take',
      [stored('a', 'Acme', null)],
      [
        ['Acme', 'acme.example'],
        ['Acme', 'acme.test'],
      ],
      ['new-1', 'new-2'],
    ],
  ])('%s', (_, known, rows, accounts) => {
    expect(plan(known, ...rows).of).toEqual(accounts);
  });

  it('is called by its domain until a name is known, and keeps the name it has', () => {
    expect(plan([], [null, 'acme.example']).created).toEqual(['acme.example']);
    expect(plan([stored('a', 'acme.example', 'acme.example')], ['Acme', 'acme.example']).changes).toEqual([
      ['Account name: “acme.example” → “Acme”'],
    ]);
    expect(plan([stored('a', 'Acme', 'acme.example')], ['Acme Ltd', 'acme.example']).changes).toEqual([[]]);
  });

  it('is described by its last row, and a warning tells of the others', () => {
    const { changes, messages } = plan([stored('a', 'Acme', 'acme.example', 10)], ['Acme', null, 20], [null, 'acme.example', 30]);
    expect(changes).toEqual([['Account employees: 10 → 30'], []]);
    expect(messages).toEqual(['The account “Acme” is described in two ways: its employees is “20” and “30”. The last row counts.']);
  });
});
