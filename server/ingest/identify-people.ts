import type { StoredPerson } from '#server/store/import-reads.ts';
import { type Issues, quoted } from './issues.ts';
import { type KnownLinks, peopleOf } from './known-links.ts';
import { type ImportedPerson, mergeAll, recordName } from './merge-people.ts';
import { labelOf, type SkippedRow } from './people.ts';

/** What the workspace knows about the names that a file uses. */
export type KnownPeople = {
  people: readonly StoredPerson[];
  knownAs: readonly { kind: 'externalId' | 'email'; value: string; personId: string }[];
  links: KnownLinks;
};

/** A person of the file, and whom of the workspace they are; null: somebody new. */
export type IdentifiedPerson = { person: ImportedPerson; stored: StoredPerson | null };

/** Somebody, known to the workspace or named by the file or both, while the file is being sorted out. */
type Somebody = { stored: StoredPerson | null; ownId: string | null; said: ImportedPerson[] };

/**
 * Finds out who is who, among the people of the file and those of the workspace: by own id, else by a record id, else by e-mail address.
 * The last two never join people whose own ids differ. Where a name stands for several people, the rows are refused; nobody is guessed.
 */
export function identifyPeople(
  imported: readonly ImportedPerson[],
  known: KnownPeople,
  issues: Issues,
): { people: IdentifiedPerson[]; skipped: SkippedRow[] } {
  const everybody = gather(known);
  const skipped: SkippedRow[] = [];
  // The surest name first, and all own ids at once, so that the order of the rows does not decide who is who.
  const withOwnId = imported
    .filter(({ externalId }) => externalId !== null)
    .map((person) => ({ person, matches: ownIdMatches(person, everybody) }));
  const claims = Map.groupBy(
    withOwnId.flatMap(({ matches }) => matches.candidates),
    (somebody) => somebody,
  );
  for (const { person, matches } of withOwnId) {
    const [only] = matches.candidates;
    // Two people of the file who both could be one of the workspace are neither.
    const isContested = matches.candidates.length === 1 && only !== undefined && claims.get(only)?.length !== 1;
    settle(person, isContested ? { ...matches, candidates: [] } : matches);
  }
  const withoutOwnId = imported.filter(({ externalId }) => externalId === null);
  for (const person of withoutOwnId.filter(({ records }) => records.length > 0)) settle(person, weakMatches(person, everybody));
  for (const person of withoutOwnId.filter(({ records }) => records.length === 0)) settle(person, weakMatches(person, everybody));

  const people = everybody.spokenOf().map(({ stored, said }) => ({ person: mergeAll(said, issues), stored }));
  return { people: people.sort((a, b) => a.person.row - b.person.row), skipped };

  function settle(person: ImportedPerson, { candidates, by }: Matches): void {
    const [only] = candidates;
    if (candidates.length < 2) everybody.say(person, only);
    else {
      for (const row of person.rows) {
        issues.error(
          row,
          null,
          `The ${by} of this row stands for several people.`,
          person.externalId === null
            ? 'Add the person’s own id to the row, so that it is clear which of them is meant.'
            : 'Nobody is known by the row’s own id yet, so that it does not tell which of them is meant. Empty what they share to add somebody new.',
        );
        skipped.push({ row, label: labelOf(person) });
      }
    }
  }
}

type Matches = { candidates: Somebody[]; by: string };
type Everybody = ReturnType<typeof gather>;

function ownIdMatches(person: ImportedPerson, everybody: Everybody): Matches {
  const byOwnId = everybody.byOwnId(person);
  if (byOwnId.length > 0) return { candidates: byOwnId, by: 'own id' };
  const isFree = ({ ownId }: Somebody) => ownId === null;
  const byRecord = everybody.byRecords(person).filter(isFree);
  if (byRecord.length > 0) return { candidates: byRecord, by: 'record id' };
  return { candidates: everybody.byEmail(person).filter(isFree), by: emailOf(person) };
}

function weakMatches(person: ImportedPerson, everybody: Everybody): Matches {
  const byRecord = everybody.byRecords(person);
  return byRecord.length > 0 ? { candidates: byRecord, by: 'record id' } : { candidates: everybody.byEmail(person), by: emailOf(person) };
}

function emailOf({ email }: ImportedPerson): string {
  return `e-mail address ${quoted(email ?? '')}`;
}

function gather({ people, knownAs, links }: KnownPeople) {
  const stored = new Map(people.map((person): [string, Somebody] => [person.id, { stored: person, ownId: person.externalId, said: [] }]));
  const all = new Set(stored.values());
  const byName = new Map<string, Set<Somebody>>();
  const remember = (name: string, somebody: Somebody) => byName.set(name, (byName.get(name) ?? new Set()).add(somebody));
  const called = (name: string) => [...(byName.get(name) ?? [])];
  const known = (id: string) => stored.get(id) ?? [];
  for (const { kind, value, personId } of knownAs) for (const somebody of [known(personId)].flat()) remember(`${kind} ${value}`, somebody);
  return {
    byOwnId: ({ externalId }: ImportedPerson) => called(`externalId ${externalId}`),
    byEmail: ({ email }: ImportedPerson) => (email === null ? [] : called(`email ${email}`)),
    byRecords: ({ records }: ImportedPerson) => [
      ...new Set(records.flatMap((record) => [...called(recordName(record)), ...peopleOf(links.of(record)).flatMap(known)])),
    ],
    /** Adds what the file says of somebody; undefined: of somebody new. */
    say(person: ImportedPerson, found: Somebody | undefined): void {
      const somebody = found ?? { stored: null, ownId: null, said: [] };
      all.add(somebody);
      somebody.said.push(person);
      somebody.ownId ??= person.externalId;
      if (person.externalId !== null) remember(`externalId ${person.externalId}`, somebody);
      if (person.email !== null) remember(`email ${person.email}`, somebody);
      for (const record of person.records) remember(recordName(record), somebody);
    },
    spokenOf: () => [...all].filter(({ said }) => said.length > 0),
  };
}
