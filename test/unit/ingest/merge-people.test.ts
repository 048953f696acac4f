import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIssues } from '#server/ingest/issues.ts';
import { mergePeople } from '#server/ingest/merge-people.ts';
import type { PersonRow } from '#server/ingest/people.ts';
import { rowRecord as record, personRow as row } from '#test/helpers/import-plan.ts';

function merge(...rows: PersonRow[]) {
  const issues = createIssues();
  const people = mergePeople(rows, issues);
  return { people, rows: people.map((person) => person.rows), issues: issues.first.map(({ message }) => message) };
}

describe('rows of one person', () => {
  it.each<[string, PersonRow[], number[][]]>([
    ['with the same own id', [row(1, { externalId: 'a' }), row(2, { externalId: 'a' })], [[1, 2]]],
    ['with the same record', [row(1, { records: [record('7')] }), row(2, { records: [record('7')] })], [[1, 2]]],
    ['with the same address', [row(1, { email: 'a@example.com' }), row(2, { email: 'a@example.com' })], [[1, 2]]],
    [
      'tied by a third',
      [row(1, { records: [record('7')] }), row(2, { records: [record('8')] }), row(3, { records: [record('7'), record('8')] })],
      [[1, 2, 3]],
    ],
    [
      'but not with one address and two own ids',
      [row(1, { externalId: 'a', email: 's@example.com' }), row(2, { externalId: 'b', email: 's@example.com' })],
      [[1], [2]],
    ],
  ])('%s', (_, rows, expected) => {
    expect(merge(...rows)).toMatchObject({ rows: expected, issues: [] });
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

  it('a year of behaviour of one person, a row each, is gathered at once', () => {
    const { people } = merge(
      ...Array.from({ length: 50_000 }, (_, index) => row(index + 1, { externalId: 'a', events: [{ value: `Event ${index}`, at: null }] })),
    );
    expect(people.map(({ rows, events }) => [rows.length, events.length])).toEqual([[50_000, 50_000]]);
  });
});

it('no row is lost or doubled, and nobody gets two own ids', () => {
  const name = fc.constantFrom(null, 'a', 'b', 'c');
  const rows = fc
    .array(fc.tuple(name, name, fc.subarray(['7', '8', '9'])), { maxLength: 12 })
    .map((cells) =>
      cells.map(([externalId, email, ids], index) =>
        row(index + 1, { externalId, email: email && `${email}@example.com`, records: ids.map(record) }),
      ),
    );
  fc.assert(
    fc.property(rows, (all) => {
      const { rows: groups } = merge(...all);
      expect(groups.flat().sort((a, b) => a - b)).toEqual(all.map((one) => one.row));
      const ids = groups.map((group) => new Set(all.filter((one) => group.includes(one.row)).flatMap((one) => one.externalId ?? [])).size);
      expect(Math.max(0, ...ids)).toBeLessThanOrEqual(1);
    }),
  );
});
