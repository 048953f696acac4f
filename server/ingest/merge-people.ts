import { type Issues, quoted } from './issues.ts';
import { labelOf, type PersonRow, type RowAccount, type RowRecord, type SkippedRow } from './people.ts';

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
export function recordName({ crm, tenant, objectType, id }: Record<keyof RowRecord, string>): string {
  return JSON.stringify([crm, tenant, objectType, id]);
}

function mergeGroup(group: Group, issues: Issues): ImportedPerson {
  return mergeAll(
    group.map((row) => ({ ...row, rows: [row.row] })),
    issues,
  );
}

/** What several descriptions of one person say together; of what differs, the later row counts, and a warning says so. */
export function mergeAll(people: readonly ImportedPerson[], issues: Issues): ImportedPerson {
  return people.reduce((before, after) => mergeTwo(before, after, issues));
}

function mergeTwo(before: ImportedPerson, after: ImportedPerson, issues: Issues): ImportedPerson {
  const pick = <T extends string | number | boolean>(what: string, first: T | null, second: T | null): T | null => {
    if (first !== null && second !== null && first !== second) warnOfConflict(before, after, what, first, second, issues);
    return second ?? first;
  };
  const attributes = { ...before.attributes };
  for (const [name, value] of Object.entries(after.attributes)) attributes[name] = pick(name, attributes[name] ?? null, value);
  pick('judgement', before.verdict?.value ?? null, after.verdict?.value ?? null);
  pick('outcome', before.outcome?.value ?? null, after.outcome?.value ?? null);
  return {
    row: before.row,
    rows: [...before.rows, ...after.rows],
    externalId: before.externalId ?? after.externalId,
    email: pick('e-mail address', before.email, after.email),
    records: [...new Map([...before.records, ...after.records].map((record) => [recordName(record), record])).values()],
    name: pick('name', before.name, after.name),
    title: pick('title', before.title, after.title),
    account: mergeAccount(before.account, after.account, pick),
    attributes,
    events: [...new Map([...before.events, ...after.events].map((event) => [`${event.at} ${event.value}`, event])).values()],
    verdict: after.verdict ?? before.verdict,
    outcome: after.outcome ?? before.outcome,
  };
}

type Pick = (what: string, first: string | null, second: string | null) => string | null;

function mergeAccount(before: RowAccount | null, after: RowAccount | null, pick: Pick): RowAccount | null {
  if (before === null || after === null) return after ?? before;
  const name = pick('account', before.name, after.name);
  const same = before.name === null || after.name === null || before.name === after.name;
  return same
    ? {
        name,
        domain: pick('account domain', before.domain, after.domain),
        industry: after.industry ?? before.industry,
        employees: after.employees ?? before.employees,
        country: after.country ?? before.country,
      }
    : after;
}

function warnOfConflict(
  person: ImportedPerson,
  other: ImportedPerson,
  what: string,
  before: unknown,
  after: unknown,
  issues: Issues,
): void {
  issues.warning(
    other.row,
    null,
    `Rows ${person.rows.join(', ')} and ${other.row} are the same person, but differ in ${what}: ${quoted(String(before))} and ${quoted(String(after))}. The later row counts.`,
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
