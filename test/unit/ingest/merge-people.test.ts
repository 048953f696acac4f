import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIssues } from '#server/ingest/issues.ts';
import { mergePeople } from '#server/ingest/merge-people.ts';
import type { PersonRow } from '#server/ingest/people.ts';

function row(number: number, over: Partial<PersonRow> = {}): PersonRow {
  return {
    row: number,
    externalId: null,
    email: null,
    records: [],
    name: null,
    title: null,
    account: null,
    attributes: {},
    events: [],
    verdict: null,
    outcome: null,
    ...over,
  };
}

const record = (id: string) => ({ crm: 'practice', tenant: 'localhost', objectType: 'lead', id }) as const;

function merge(...rows: PersonRow[]) {
  const issues = createIssues();
  const { people, skipped } = mergePeople(rows, issues);
  return {
    people,
    rows: people.map((person) => person.rows),
    skipped: skipped.map((skip) => skip.row),
    issues: issues.first.map(({ message }) => message),
  };
}

describe('rows of one person', () => {
  it.each<[string, PersonRow[], number[][]]>([
    ['with the same own id', [row(1, { externalId: 'a' }), row(2, { externalId: 'a' })], [[1, 2]]],
    ['with the same record', [row(1, { records: [record('7')] }), row(2, { records: [record('7')] })], [[1, 2]]],
    ['with the same address', [row(1, { email: 'a@example.com' }), row(2, { email: 'a@example.com' })], [[1, 2]]],
    [
      'an own id and an address alone, whichever stands first',
      [row(1, { email: 'a@example.com' }), row(2, { externalId: 'a', email: 'a@example.com' })],
      [[1, 2]],
    ],
    [
      'own ids that differ keep people with one address apart',
      [row(1, { externalId: 'a', email: 's@example.com' }), row(2, { externalId: 'b', email: 's@example.com' })],
      [[1], [2]],
    ],
  ])('%s', (_, rows, expected) => {
    expect(merge(...rows)).toMatchObject({ rows: expected, skipped: [], issues: [] });
  });

  it('say together what each says alone', () => {
    const { people } = merge(
      row(1, { externalId: 'a', name: 'Ann', attributes: { city: 'Oslo' }, events: [{ value: 'Form Sent', at: null }] }),
      row(2, {
        externalId: 'a',
        title: 'CFO',
        attributes: { visits: 3 },
        events: [
          { value: 'Form Sent', at: null },
          { value: 'Demo', at: null },
        ],
      }),
    );
    expect(people).toMatchObject([
      { name: 'Ann', title: 'CFO', attributes: { city: 'Oslo', visits: 3 }, events: [{ value: 'Form Sent' }, { value: 'Demo' }] },
    ]);
  });

  it('that differ: the later counts, and it is told', () => {
    const { people, issues } = merge(
      row(1, { externalId: 'a', title: 'CTO', verdict: { value: 'good', at: null } }),
      row(4, { externalId: 'a', title: 'CEO', verdict: { value: 'notGood', at: null } }),
    );
    expect(people[0]).toMatchObject({ title: 'CEO', verdict: { value: 'notGood' } });
    expect(issues).toEqual([
      'Rows 1 and 4 are the same person, but differ in judgement: “good” and “notGood”. The later row counts.',
      'Rows 1 and 4 are the same person, but differ in title: “CTO” and “CEO”. The later row counts.',
    ]);
  });
});

describe('nobody is guessed', () => {
  it('where an address stands for two people of the file', () => {
    const { rows, skipped, issues } = merge(
      row(1, { externalId: 'a', email: 's@example.com' }),
      row(2, { externalId: 'b', email: 's@example.com' }),
      row(3, { email: 's@example.com' }),
    );
    expect([rows, skipped]).toEqual([[[1], [2]], [3]]);
    expect(issues).toEqual(['The e-mail address of this row stands for several people of the file (rows 1 and 2).']);
  });

  it('where two people claim one record', () => {
    const { people, issues } = merge(
      row(1, { externalId: 'a', records: [record('7')] }),
      row(2, { externalId: 'b', records: [record('7')] }),
    );
    expect(people.map(({ records }) => records.length)).toEqual([1, 0]);
    expect(issues).toEqual(['The record id “7” also stands in row 1, for another person. It was linked to that one only.']);
  });
});

it('who is who does not depend on the order of the rows, and no row is lost', () => {
  const name = fc.constantFrom(null, 'a', 'b', 'c');
  const rows = fc
    .array(fc.tuple(name, name, name), { maxLength: 10 })
    .map((cells) =>
      cells
        .map(([externalId, email, id], index) =>
          row(index + 1, { externalId, email: email && `${email}@example.com`, records: id === null ? [] : [record(id)] }),
        )
        .filter(({ externalId, email, records }) => externalId !== null || email !== null || records.length > 0),
    );
  fc.assert(
    fc.property(rows, (all) => {
      const { rows: groups, skipped } = merge(...all);
      expect([...groups.flat(), ...skipped].sort()).toEqual(all.map((one) => one.row).sort());
      const ids = groups.map((group) => new Set(all.filter((one) => group.includes(one.row)).flatMap((one) => one.externalId ?? [])).size);
      expect(Math.max(0, ...ids)).toBeLessThanOrEqual(1);
    }),
  );
});
