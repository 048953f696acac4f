import { describe, expect, it } from 'vitest';
import type { ColumnTarget, ImportPlan } from '#lib/contract/imports.ts';
import { interpretPeople } from '#server/ingest/interpret-people.ts';
import { createIssues } from '#server/ingest/issues.ts';
import { tenantName } from '#server/ingest/record-cells.ts';
import { csvOf, planFor, to } from '#test/helpers/import-plan.ts';

const NOW = new Date('2026-06-01T09:00:00.000Z');

async function interpret(columns: Record<string, ColumnTarget>, rows: string, over: Partial<ImportPlan> = {}) {
  const issues = createIssues();
  const csv = await csvOf(`${Object.keys(columns).join(';')}\n${rows}`);
  const { people, skipped } = await interpretPeople(csv, planFor(columns, over), NOW, issues);
  return { people, skipped, issues: issues.first.map(({ row, column, severity, message }) => `${severity} ${row} ${column}: ${message}`) };
}

const ID = { Id: to.field('externalId') };

describe('a row', () => {
  it('becomes a person with typed attributes; empty cells say nothing', async () => {
    const columns = {
      ...ID,
      First: to.field('firstName'),
      Last: to.field('lastName'),
      Visits: to.number('visits'),
      Mail: to.boolean('mail'),
      City: to.text('city'),
    };
    const { people, issues } = await interpret(columns, '7;Ann;Berg;1.200,5;No;Oslo\n8;;Lund;3,5;;Select', { emptyValues: ['Select'] });
    expect(people[0]).toMatchObject({
      row: 1,
      externalId: '7',
      name: 'Ann Berg',
      attributes: { visits: 1200.5, mail: false, city: 'Oslo' },
    });
    expect(people[1]).toMatchObject({ row: 2, name: 'Lund', attributes: { visits: 3.5 } });
    expect(Object.keys(people[1]?.attributes ?? {})).toEqual(['visits']);
    expect(issues).toEqual([]);
  });

  it('keeps a formula, markup and right-to-left marks as the text they are', async () => {
    const dirty = ['=1+1', '<script>alert(1)</script>', 'a\u202Eb', '{"$ne":null}', "'; DROP TABLE people;--"];
    const { people } = await interpret(
      { ...ID, Note: to.text('note') },
      dirty.map((text, index) => `${index};"${text.replaceAll('"', '""')}"`).join('\n'),
    );
    expect(people.map(({ attributes }) => attributes['note'])).toEqual(dirty);
  });

  it('describes a company where it names one, else keeps what it says with the person', async () => {
    const columns = {
      ...ID,
      Company: to.field('accountName'),
      Web: to.field('accountDomain'),
      Size: to.field('employees'),
      Land: to.field('country'),
    };
    const { people } = await interpret(columns, '1;Acme;https://www.acme.example/x;51-200 employees;DE\n2;;;10,000+;no');
    expect(people[0]?.account).toEqual({ name: 'Acme', domain: 'acme.example', industry: null, employees: 51, country: 'Germany' });
    expect(people[1]).toMatchObject({ account: null, attributes: { employees: 10_000, country: 'Norway' } });
  });

  it.each([
    ['salesforce', 'https://acme.my.salesforce.com/', 'acme'],
    ['hubspot', 'app.hubspot.com/12345', '12345'],
    ['hubspot', '12345', '12345'],
    ['tryton', 'CRM.example.com:8000/sales', 'crm.example.com:8000/sales'],
    ['practice', '127.0.0.1:4320', 'practice'],
  ] as const)('takes the tenant of %s as %s', (crm, written, tenant) => {
    expect(tenantName(crm, written)).toBe(tenant);
  });

  it('names CRM records in the one spelling that compares equal', async () => {
    const columns = { Sf: to.record('salesforce', 'https://Acme.my.salesforce.com/'), Odoo: to.record('odoo', 'CRM.example.com') };
    const { people, issues } = await interpret(columns, '00Q5e00000ABCDEAA0;12\n;https://crm.example.com/12');
    expect(people[0]?.records).toEqual([
      { crm: 'salesforce', tenant: 'acme', objectType: 'lead', id: '00Q5e00000ABCDE' },
      { crm: 'odoo', tenant: 'crm.example.com', objectType: 'lead', id: '12' },
    ]);
    expect(issues[0]).toContain('warning 2 Odoo: “https://crm.example.com/12” is not a record id');
  });
});

describe('what happened', () => {
  const columns = { ...ID, Last: to.event, Rating: to.verdict, Converted: to.outcome, When: to.ignore };

  it('is dated by the import, by a fixed time or by a column', async () => {
    const row = '1;Form Sent;Hot;1;3/4/2026';
    const facts = async (clock: ImportPlan['clock']) => (await interpret(columns, row, { clock })).people[0];
    expect(await facts({ kind: 'importTime' })).toMatchObject({
      events: [{ value: 'Form Sent', at: null }],
      verdict: { value: 'good', at: null },
    });
    expect(await facts({ kind: 'fixed', at: '2026-01-01T00:00:00Z' })).toMatchObject({
      outcome: { value: 'converted', at: '2026-01-01T00:00:00.000Z' },
    });
    expect((await facts({ kind: 'column', column: 4, format: 'mdy' }))?.events).toEqual([
      { value: 'Form Sent', at: '2026-03-04T00:00:00.000Z' },
    ]);
    expect((await facts({ kind: 'column', column: 4, format: 'dmy' }))?.events).toEqual([
      { value: 'Form Sent', at: '2026-04-03T00:00:00.000Z' },
    ]);
  });

  it.each([
    ['', 'There is no date'],
    ['31/31/2026', '“31/31/2026” is not a date written as 3/31/2026'],
    ['12/31/2026', '“12/31/2026” lies in the future'],
  ])('is left out where the date is %j, and the person still comes in', async (date, why) => {
    const { people, issues } = await interpret(columns, `1;Form Sent;Hot;1;${date}`, {
      clock: { kind: 'column', column: 4, format: 'mdy' },
    });
    expect(people[0]).toMatchObject({ externalId: '1', events: [], verdict: null, outcome: null });
    expect(issues).toEqual([
      expect.stringContaining(`warning 1 When: ${why}, so the row’s behaviour, judgement and outcome were left out`),
    ]);
  });

  it('asks for no date where nothing happened', async () => {
    const { issues } = await interpret(columns, '1;;;;', { clock: { kind: 'column', column: 4, format: 'iso' } });
    expect(issues).toEqual([]);
  });

  it('takes only the texts that the mapping names, and tells of the others once', async () => {
    const { people, issues } = await interpret(columns, '1;;Lukewarm;;\n2;;Lukewarm;;\n3;;constructor;;');
    expect(people.map(({ verdict }) => verdict)).toEqual([null, null, null]);
    expect(issues).toEqual([
      'warning null Rating: 2 rows say “Lukewarm”, which the mapping does not name: no judgement was read.',
      'warning null Rating: 1 row says “constructor”, which the mapping does not name: no judgement was read.',
    ]);
  });
});

describe('bad input', () => {
  it.each<[string, Record<string, ColumnTarget>, string, string]>([
    ['a number that is none', { ...ID, N: to.number('n') }, '1;many', 'warning 1 N: “many” is not a number, so the cell was left out.'],
    ['yes or no that is neither', { ...ID, B: to.boolean('b') }, '1;perhaps', 'warning 1 B: “perhaps” is neither yes nor no'],
    [
      'a text without end',
      { ...ID, T: to.text('t') },
      `1;${'x'.repeat(2001)}`,
      'is longer than 2,000 characters, so the cell was left out.',
    ],
    [
      'an address that is none',
      { ...ID, E: to.field('email') },
      '1;ann(at)example.com',
      'warning 1 E: “ann(at)example.com” is not an e-mail address',
    ],
    ['a size that is none', { ...ID, S: to.field('employees') }, '1;huge', 'warning 1 S: “huge” is not a number of employees'],
    ['a NUL character', { ...ID, T: to.text('t') }, '1;a\u0000b', 'warning 1 T: “a␀b” holds a NUL character'],
    [
      'damaged characters',
      { ...ID, T: to.text('t') },
      '1;M\uFFFDller',
      'warning 1 T: “M\uFFFDller” holds characters that could not be read',
    ],
    [
      'a row that is cut off',
      { ...ID, T: to.text('t'), U: to.text('u') },
      '1;a',
      'warning 1 null: The row ends after 2 of 3 cells; nothing was read for U.',
    ],
    [
      'spelling that varies',
      { ...ID, T: to.text('t') },
      '1;Google\n2;Google\n3;google',
      'warning null T: “google” (1 row) is also written “Google” (2 rows)',
    ],
  ])('%s is told, and the row still comes in', async (_, columns, rows, message) => {
    const { people, issues } = await interpret(columns, rows);
    expect(people.length).toBe(rows.split('\n').length);
    expect(issues).toEqual([expect.stringContaining(message)]);
  });

  it.each<[string, Record<string, ColumnTarget>, string, string]>([
    [
      'has more cells than the header',
      { ...ID, T: to.text('t') },
      '1;Berg;Ann',
      'error 1 null: The row has 3 cells, the header 2; “Ann” stands in no column.',
    ],
    ['names nobody', { ...ID, E: to.field('email'), N: to.field('name') }, ';;Ann', 'error 1 null: The row does not say who it is'],
    [
      'names somebody unreadably',
      { E: to.field('email'), N: to.field('name') },
      'ann(at)x;Ann',
      'error 1 null: The row does not say who it is',
    ],
  ])('a row that %s is skipped', async (_, columns, rows, message) => {
    const { people, skipped, issues } = await interpret(columns, rows);
    expect(people).toEqual([]);
    expect(skipped).toEqual([{ row: 1, label: expect.any(String) }]);
    expect(issues).toContainEqual(expect.stringContaining(message));
  });

  it('empty cells beyond the header are nothing to complain about', async () => {
    expect((await interpret(ID, '1;;;')).issues).toEqual([]);
  });

  it('stays readable: 500 issues are kept, all are counted', async () => {
    const issues = createIssues();
    const csv = await csvOf(`Id;N\n${Array.from({ length: 700 }, (_, index) => `${index};x`).join('\n')}`);
    await interpretPeople(csv, planFor({ ...ID, N: to.number('n') }), NOW, issues);
    expect([issues.first.length, issues.count]).toEqual([500, 700]);
  });
});
