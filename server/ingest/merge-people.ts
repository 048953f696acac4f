import { type Issues, quoted } from './issues.ts';
import { labelOf, type PersonRow, type RowAccount, type SkippedRow } from './people.ts';

/** One person of the file: what all of their rows say together. `row` is the first of `rows`, which ascend. */
export type ImportedPerson = Omit<PersonRow, 'verdict' | 'outcome'> & {
  rows: number[];
  verdict: PersonRow['verdict'];
  outcome: PersonRow['outcome'];
};

/**
 * Brings the rows of the same person together. Rows with one own id are one person; a row without it belongs to the one person of the
 * file who has its record id, or else its e-mail address. Of cells that differ, the later row counts, and a warning says so.
 * A row whose address stands for several people of the file is refused: nobody is guessed.
 */
export function mergePeople(rows: readonly PersonRow[], issues: Issues): { people: ImportedPerson[]; skipped: SkippedRow[] } {
  const groups = createGroups();
  const skipped: SkippedRow[] = [];
  // The surest name first, so that the order of the rows does not decide who is who.
  for (const row of rows.filter(({ externalId }) => externalId !== null)) groups.add(row, groups.byExternalId(row));
  for (const row of rows.filter(({ externalId, records }) => externalId === null && records.length > 0)) {
    place(row, groups.byRecord(row), 'record id');
  }
  for (const row of rows.filter(({ externalId, records }) => externalId === null && records.length === 0)) {
    place(row, groups.byEmail(row), 'e-mail address');
  }
  const people = groups.all().map((group) => mergeGroup(group, issues));
  warnOfSharedRecords(people, issues);
  return { people: people.sort((a, b) => a.row - b.row), skipped };

  function place(row: PersonRow, found: PersonRow[][], what: string): void {
    const [only, other] = found;
    if (only !== undefined && other !== undefined) {
      const others = found.map((group) => group[0]?.row).join(' and ');
      issues.error(
        row.row,
        null,
        `The ${what} of this row stands for several people of the file (rows ${others}).`,
        'Add the person’s own id to the row, so that it is clear which of them is meant.',
      );
      skipped.push({ row: row.row, label: labelOf(row) });
      return;
    }
    groups.add(row, only);
  }
}

type Group = PersonRow[];

function createGroups() {
  const groups: Group[] = [];
  const byExternalId = new Map<string, Group>();
  const byRecord = new Map<string, Set<Group>>();
  const byEmail = new Map<string, Set<Group>>();
  return {
    all: () => groups.map((group) => group.toSorted((a, b) => a.row - b.row)),
    byExternalId: ({ externalId }: PersonRow) => byExternalId.get(externalId ?? ''),
    byRecord: ({ records }: PersonRow) => [...new Set(records.flatMap((record) => [...(byRecord.get(recordName(record)) ?? [])]))],
    byEmail: ({ email }: PersonRow) => [...(byEmail.get(email ?? '') ?? [])],
    add(row: PersonRow, existing: Group | undefined): void {
      const group = existing ?? [];
      if (existing === undefined) groups.push(group);
      group.push(row);
      if (row.externalId !== null) byExternalId.set(row.externalId, group);
      for (const record of row.records) remember(byRecord, recordName(record), group);
      if (row.email !== null) remember(byEmail, row.email, group);
    },
  };
}

function remember(index: Map<string, Set<Group>>, key: string, group: Group): void {
  const groups = index.get(key) ?? new Set();
  groups.add(group);
  index.set(key, groups);
}

/** A record as a text that compares equal. */
export function recordName({ crm, tenant, objectType, id }: PersonRow['records'][number]): string {
  return JSON.stringify([crm, tenant, objectType, id]);
}

function mergeGroup(group: Group, issues: Issues): ImportedPerson {
  const [first, ...later] = group;
  if (first === undefined) throw new Error('A group holds at least the row that made it.');
  return later.reduce<ImportedPerson>((person, row) => mergeRow(person, row, issues), { ...first, rows: [first.row] });
}

function mergeRow(person: ImportedPerson, row: PersonRow, issues: Issues): ImportedPerson {
  const pick = <T>(what: string, before: T | null, after: T | null): T | null => {
    if (before === null || after === null) return after ?? before;
    if (String(before) !== String(after)) warnOfConflict(person, row, what, before, after, issues);
    return after;
  };
  const attributes = { ...person.attributes };
  for (const [name, value] of Object.entries(row.attributes)) attributes[name] = pick(name, attributes[name] ?? null, value);
  const verdict = pick('judgement', person.verdict?.value ?? null, row.verdict?.value ?? null);
  const outcome = pick('outcome', person.outcome?.value ?? null, row.outcome?.value ?? null);
  return {
    row: person.row,
    rows: [...person.rows, row.row],
    externalId: person.externalId ?? row.externalId,
    email: pick('e-mail address', person.email, row.email),
    records: [...new Map([...person.records, ...row.records].map((record) => [recordName(record), record])).values()],
    name: pick('name', person.name, row.name),
    title: pick('title', person.title, row.title),
    account: mergeAccount(person.account, row.account, pick),
    attributes,
    events: [...new Map([...person.events, ...row.events].map((event) => [`${event.at} ${event.value}`, event])).values()],
    verdict: verdict === null ? null : { value: verdict, at: row.verdict?.at ?? person.verdict?.at ?? null },
    outcome: outcome === null ? null : { value: outcome, at: row.outcome?.at ?? person.outcome?.at ?? null },
  };
}

function mergeAccount(
  before: RowAccount | null,
  after: RowAccount | null,
  pick: (what: string, before: string | null, after: string | null) => string | null,
): RowAccount | null {
  if (before === null || after === null) return after ?? before;
  const name = pick('account', before.name, after.name) ?? after.name;
  if (name !== before.name) return after;
  return {
    name,
    domain: after.domain ?? before.domain,
    industry: after.industry ?? before.industry,
    employees: after.employees ?? before.employees,
    country: after.country ?? before.country,
  };
}

function warnOfConflict(person: ImportedPerson, row: PersonRow, what: string, before: unknown, after: unknown, issues: Issues): void {
  issues.warning(
    row.row,
    null,
    `Rows ${person.rows.join(', ')} and ${row.row} are the same person, but differ in ${what}: ${quoted(String(before))} and ${quoted(String(after))}. The later row counts.`,
    'Keep one row for each person, or make the rows agree.',
  );
}

/** A CRM record stands for one person; two who claim it would make every look at it a guess. */
function warnOfSharedRecords(people: readonly ImportedPerson[], issues: Issues): void {
  const owners = new Map<string, ImportedPerson>();
  for (const person of people) {
    person.records = person.records.filter((record) => {
      const owner = owners.get(recordName(record));
      if (owner === undefined) owners.set(recordName(record), person);
      if (owner === undefined || owner === person) return true;
      issues.warning(
        person.row,
        null,
        `The record id ${quoted(record.id)} also stands in row ${owner.row}, for another person. It was linked to that one only.`,
        'Correct the id of one of the two rows.',
      );
      return false;
    });
  }
}
