import { type Issues, quoted } from './issues.ts';
import type { PersonRow, RowAccount, RowRecord } from './people.ts';

/** One person as rows of the file describe them together. `row` is the first of `rows`. */
export type ImportedPerson = PersonRow & { rows: number[] };

/**
 * Brings rows together that go by the same name of the same kind: an own id, else a record id, else an e-mail address. Whether an address
 * belongs to somebody with an own id is for `identifyPeople` to say, who knows the workspace too.
 */
export function mergePeople(rows: readonly PersonRow[], issues: Issues): ImportedPerson[] {
  const groups = [
    ...groupsOf(
      rows.filter(({ externalId }) => externalId !== null),
      ({ externalId }) => [externalId ?? ''],
    ),
    ...groupsOf(
      rows.filter(({ externalId, records }) => externalId === null && records.length > 0),
      ({ records }) => records.map(recordName),
    ),
    ...groupsOf(
      rows.filter(({ externalId, records }) => externalId === null && records.length === 0),
      ({ email }) => [email ?? ''],
    ),
  ];
  return groups.map((group) => mergeAll(group, issues)).sort((a, b) => a.row - b.row);
}

type Group = { rows: PersonRow[]; names: Set<string> };

/** Rows that are tied together by a name, directly or through other rows. */
function groupsOf(rows: readonly PersonRow[], namesOf: (row: PersonRow) => string[]): ImportedPerson[][] {
  const byName = new Map<string, Group>();
  for (const row of rows) {
    const names = namesOf(row);
    const [largest = { rows: [], names: new Set<string>() }, ...others] = [
      ...new Set(names.flatMap((name) => byName.get(name) ?? [])),
    ].sort((a, b) => b.rows.length - a.rows.length);
    largest.rows.push(row, ...others.flatMap((group) => group.rows));
    for (const name of [...names, ...others.flatMap((group) => [...group.names])]) {
      largest.names.add(name);
      byName.set(name, largest);
    }
  }
  return [...new Set(byName.values())].map((group) => group.rows.map((row) => ({ ...row, rows: [row.row] })));
}

/** A record as a text that compares equal. */
export function recordName({ crm, tenant, objectType, id }: Record<keyof RowRecord, string>): string {
  return JSON.stringify([crm, tenant, objectType, id]);
}

/** What several descriptions of one person say together; of what differs, the later row counts, and a warning says so. */
export function mergeAll(people: readonly ImportedPerson[], issues: Issues): ImportedPerson {
  const inOrder = people.toSorted((a, b) => a.row - b.row);
  const merged = inOrder.reduce((before, after) => mergeTwo(before, after, issues));
  return {
    ...merged,
    rows: inOrder.flatMap(({ rows }) => rows).sort((a, b) => a - b),
    records: unique(inOrder, ({ records }) => records, recordName),
    events: unique(
      inOrder,
      ({ events }) => events,
      ({ at, value }) => `${at} ${value}`,
    ),
  };
}

function unique<T>(people: readonly ImportedPerson[], of: (person: ImportedPerson) => readonly T[], nameOf: (item: T) => string): T[] {
  return [...new Map(people.flatMap(of).map((item) => [nameOf(item), item])).values()];
}

/** Everything but rows, records and events, which are gathered at once. */
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
    ...before,
    externalId: before.externalId ?? after.externalId,
    email: pick('e-mail address', before.email, after.email),
    name: pick('name', before.name, after.name),
    title: pick('title', before.title, after.title),
    account: mergeAccount(before.account, after.account, pick),
    attributes,
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
    `Rows ${person.row} and ${other.row} are the same person, but differ in ${what}: ${quoted(String(before))} and ${quoted(String(after))}. The later row counts.`,
    'Keep one row for each person, or make the rows agree.',
  );
}
