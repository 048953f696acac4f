import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyPeople } from '#server/ingest/identify-people.ts';
import { createIssues } from '#server/ingest/issues.ts';
import { knownLinks } from '#server/ingest/known-links.ts';
import { mergePeople } from '#server/ingest/merge-people.ts';
import type { PersonRow } from '#server/ingest/people.ts';
import type { StoredPerson } from '#server/store/import-reads.ts';
import { rowRecord as record, personRow as row } from '#test/helpers/import-plan.ts';

/** Someone of the workspace: their id, own id, addresses and record ids. */
type Known = { id: string; ownId?: string; emails?: string[]; records?: string[]; method?: 'imported' | 'chosen' | 'learned' };

function identify(known: Known[], rows: PersonRow[]): { groups: string[]; skipped: number[]; messages: string[] } {
  const issues = createIssues();
  const people = known.map(
    ({ id, ownId = null }): StoredPerson => ({
      id,
      externalId: ownId,
      accountId: null,
      name: null,
      title: null,
      email: null,
      attributes: {},
    }),
  );
  const knownAs = known.flatMap(({ id, ownId, emails = [] }) => [
    ...(ownId === undefined ? [] : [{ kind: 'externalId' as const, value: ownId, personId: id }]),
    ...emails.map((value) => ({ kind: 'email' as const, value, personId: id })),
  ]);
  const links = known.flatMap(({ id, records = [], method = 'imported' }) =>
    records.map(record).map(({ id: recordId, ...address }) => ({
      ...address,
      recordId,
      personId: id,
      accountId: null,
      method,
      memberName: null,
      createdAt: '',
    })),
  );
  const found = identifyPeople(mergePeople(rows, issues), { people, knownAs, links: knownLinks(links) }, issues);
  return {
    groups: found.people.map(({ person, stored }) => `${stored?.id ?? 'new'}: ${person.rows.join(' ')}`),
    skipped: found.skipped.map((skip) => skip.row),
    messages: issues.first.map(({ message }) => message),
  };
}

const A = 'a@example.com';

describe('who is who', () => {
  it.each<[string, Known[], PersonRow[], string[]]>([
    ['by own id', [{ id: 'ann', ownId: '1' }], [row(1, { externalId: '1' })], ['ann: 1']],
    ['by record', [{ id: 'ann', records: ['7'] }], [row(1, { records: [record('7')] })], ['ann: 1']],
    ['by address', [{ id: 'ann', emails: [A] }], [row(1, { email: A })], ['ann: 1']],
    ['by an old address too', [{ id: 'ann', emails: ['old@example.com', A] }], [row(1, { email: A })], ['ann: 1']],
    ['somebody new', [{ id: 'ann', ownId: '1', emails: [A] }], [row(1, { externalId: '2' })], ['new: 1']],
    ['an own id is learned by address', [{ id: 'ann', emails: [A] }], [row(1, { externalId: '1', email: A })], ['ann: 1']],
    [
      'another own id is another person, whatever the address',
      [{ id: 'ann', ownId: '1', emails: [A] }],
      [row(1, { externalId: '2', email: A })],
      ['new: 1'],
    ],
    [
      'another own id is another person, whatever the record',
      [{ id: 'ann', ownId: '1', records: ['7'] }],
      [row(1, { externalId: '2', records: [record('7')] })],
      ['new: 1'],
    ],
    [
      'a record counts before an address',
      [
        { id: 'ann', records: ['7'] },
        { id: 'bo', emails: [A] },
      ],
      [row(1, { records: [record('7')], email: A })],
      ['ann: 1'],
    ],
    [
      'an address alone goes to the one of the file who has it',
      [],
      [row(1, { email: A }), row(2, { externalId: '1', email: A })],
      ['new: 1 2'],
    ],
    [
      'a record alone goes to the one of the file who has it',
      [],
      [row(1, { records: [record('7')] }), row(2, { externalId: '1', records: [record('7')] })],
      ['new: 1 2'],
    ],
    [
      'two people of the file with one address are not the one of the workspace',
      [{ id: 'ann', emails: [A] }],
      [row(1, { externalId: '1', email: A }), row(2, { externalId: '2', email: A })],
      ['new: 1', 'new: 2'],
    ],
  ])('%s', (_, known, rows, groups) => {
    expect(identify(known, rows)).toEqual({ groups, skipped: [], messages: [] });
  });

  it.each<[string, Known[], PersonRow[], number[], string]>([
    [
      'an address of two of the workspace',
      [
        { id: 'ann', emails: [A] },
        { id: 'bo', emails: [A] },
      ],
      [row(1, { email: A })],
      [1],
      'e-mail address “a@example.com”',
    ],
    [
      'an address of two of the file',
      [],
      [row(1, { externalId: '1', email: A }), row(2, { externalId: '2', email: A }), row(3, { email: A })],
      [3],
      'e-mail address',
    ],
    [
      'an address of one of the file and another of the workspace',
      [{ id: 'ann', ownId: '1', emails: [A] }],
      [row(1, { externalId: '2', email: A }), row(2, { email: A })],
      [2],
      'e-mail address',
    ],
    [
      'records of two',
      [
        { id: 'ann', records: ['7'] },
        { id: 'bo', records: ['8'] },
      ],
      [row(1, { records: [record('7'), record('8')] })],
      [1],
      'record id',
    ],
    [
      'a record that imports gave to two',
      [
        { id: 'ann', records: ['7'] },
        { id: 'bo', records: ['7'] },
      ],
      [row(1, { records: [record('7')] })],
      [1],
      'record id',
    ],
  ])('nobody is guessed by %s', (_, known, rows, skipped, name) => {
    const found = identify(known, rows);
    expect(found.skipped).toEqual(skipped);
    expect(found.messages).toEqual([expect.stringContaining(`The ${name}`)]);
  });

  it('a record that two of the file claim is neither’s, and later imports find it so again', () => {
    const known: Known[] = [
      { id: 'ann', records: ['7'] },
      { id: 'bo', records: ['8'] },
    ];
    const both = row(1, { externalId: '1', records: [record('7'), record('8')] });
    expect(identify(known, [both, row(2, { externalId: '2', records: [record('8')] })])).toMatchObject({
      groups: ['new: 2'],
      skipped: [1],
    });
  });

  it('a rep’s word on a record counts more than an import’s', () => {
    const known: Known[] = [
      { id: 'ann', records: ['7'], method: 'chosen' },
      { id: 'bo', records: ['7'] },
    ];
    expect(identify(known, [row(1, { records: [record('7')] })]).groups).toEqual(['ann: 1']);
  });
});

it('the order of the rows does not decide who is who', () => {
  const name = fc.constantFrom(null, 'a', 'b');
  const rows = fc
    .array(fc.tuple(name, name), { maxLength: 6 })
    .map((cells) =>
      cells
        .map(([externalId, email], index) => row(index + 1, { externalId, email: email && `${email}@example.com` }))
        .filter(({ externalId, email }) => externalId !== null || email !== null),
    );
  const known = fc.subarray<Known>([
    { id: 'ann', ownId: 'a', emails: ['a@example.com'] },
    { id: 'bo', emails: ['a@example.com'] },
    { id: 'cy', emails: ['b@example.com'] },
  ]);
  fc.assert(
    fc.property(known, rows, (workspace, all) => {
      const sorted = (found: ReturnType<typeof identify>) => [found.groups.toSorted(), found.skipped.toSorted()];
      expect(sorted(identify(workspace, all.toReversed()))).toEqual(sorted(identify(workspace, all)));
    }),
  );
});
