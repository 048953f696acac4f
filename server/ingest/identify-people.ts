import type { StoredLink, StoredPerson } from '#server/store/import-reads.ts';
import { type Issues, quoted } from './issues.ts';
import { type ImportedPerson, mergeAll, recordName } from './merge-people.ts';
import { labelOf, type SkippedRow } from './people.ts';

/** What the workspace knows about the names that a file uses. */
export type KnownPeople = {
  people: readonly StoredPerson[];
  knownAs: readonly { kind: 'externalId' | 'email'; value: string; personId: string }[];
  links: readonly StoredLink[];
};

/** A person of the file, and whom of the workspace they are; null: somebody new. */
export type IdentifiedPerson = { person: ImportedPerson; stored: StoredPerson | null };

/**
 * Finds each person of the file in the workspace: by their own id, else by a record id, else by e-mail address. The last two never join
 * people whose own ids differ. Where a name stands for several people, the rows are refused; nobody is guessed.
 */
export function identifyPeople(
  imported: readonly ImportedPerson[],
  known: KnownPeople,
  issues: Issues,
): { people: IdentifiedPerson[]; skipped: SkippedRow[] } {
  const look = lookUp(known);
  const addresses = Map.groupBy(imported, ({ email }) => email);
  const found = new Map<string, ImportedPerson[]>();
  const people: IdentifiedPerson[] = [];
  const skipped: SkippedRow[] = [];
  for (const person of imported) {
    const sharesAddress = (addresses.get(person.email)?.length ?? 0) > 1;
    const { candidates, by } = candidatesFor(person, look, sharesAddress);
    const [only] = candidates;
    if (candidates.length > 1) {
      for (const row of person.rows) {
        issues.error(
          row,
          null,
          `The ${by} of this row stands for several people of the workspace.`,
          'Add the person’s own id to the row, so that it is clear which of them is meant.',
        );
        skipped.push({ row, label: labelOf(person) });
      }
    } else if (only === undefined) people.push({ person, stored: null });
    else found.set(only.id, [...(found.get(only.id) ?? []), person]);
  }
  for (const [id, group] of found) {
    const stored = look.person(id);
    if (stored !== undefined) people.push({ person: mergeAll(group, issues), stored });
  }
  return { people: people.sort((a, b) => a.person.row - b.person.row), skipped };
}

type LookUp = ReturnType<typeof lookUp>;

function lookUp({ people, knownAs, links }: KnownPeople) {
  const byId = new Map(people.map((person) => [person.id, person]));
  const byName = Map.groupBy(knownAs, ({ kind, value }) => `${kind} ${value}`);
  const byRecord = new Map(links.map((link) => [recordName({ ...link, id: link.recordId }), link]));
  const peopleOf = (ids: readonly (string | null | undefined)[]) => [...new Set(ids)].flatMap((id) => byId.get(id ?? '') ?? []);
  return {
    person: (id: string) => byId.get(id),
    named: (kind: 'externalId' | 'email', value: string | null) =>
      value === null ? [] : peopleOf((byName.get(`${kind} ${value}`) ?? []).map(({ personId }) => personId)),
    ofRecords: (records: ImportedPerson['records']) => peopleOf(records.map((record) => byRecord.get(recordName(record))?.personId)),
  };
}

function candidatesFor(person: ImportedPerson, look: LookUp, sharesAddress: boolean): { candidates: StoredPerson[]; by: string } {
  const byOwnId = look.named('externalId', person.externalId);
  if (byOwnId.length > 0) return { candidates: byOwnId, by: 'own id' };
  const mayBe = (stored: StoredPerson) => person.externalId === null || stored.externalId === null;
  const byRecord = look.ofRecords(person.records).filter(mayBe);
  if (byRecord.length > 0) return { candidates: byRecord, by: 'record id' };
  // Two people of the file who share an address cannot both be the one of the workspace who has it.
  if (sharesAddress && person.externalId !== null) return { candidates: [], by: '' };
  return { candidates: look.named('email', person.email).filter(mayBe), by: `e-mail address ${quoted(person.email ?? '')}` };
}
