import type { OutcomeKind, Verdict } from '#lib/contract/vocabulary.ts';
import type { NewEvent } from '#server/store/events.ts';
import type { NewFeedback } from '#server/store/feedback.ts';
import type { StoredPerson } from '#server/store/import-reads.ts';
import type { PersonUpdate } from '#server/store/import-writes.ts';
import type { NewOutcome } from '#server/store/outcomes.ts';
import type { NewPerson } from '#server/store/people.ts';
import type { PersonIdentity } from '#server/store/person-identities.ts';
import type { NewRecordLink } from '#server/store/record-links.ts';
import { forEachBreathing } from './breathe.ts';
import { describeChange } from './changes.ts';
import { factIds } from './fact-ids.ts';
import type { IdentifiedPerson } from './identify-people.ts';
import { type Issues, quoted } from './issues.ts';
import type { KnownLinks } from './known-links.ts';
import { type ImportedPerson, recordName } from './merge-people.ts';
import { labelOf } from './people.ts';
import type { AccountPlan } from './plan-accounts.ts';
import { recordOf } from './record-of.ts';
import type { RowPlan } from './report.ts';
import type { Stamp } from './stamp.ts';

/** Facts of the workspace that an import must not bring again. */
export type KnownFacts = {
  messageIds: ReadonlySet<string>;
  verdicts: ReadonlyMap<string, Verdict>;
  outcomes: ReadonlyMap<string, OutcomeKind>;
  links: KnownLinks;
};

/** All that an import of people writes, and what it does row by row. */
export type PeoplePlan = {
  people: NewPerson[];
  updates: PersonUpdate[];
  identities: PersonIdentity[];
  links: Omit<NewRecordLink, 'memberId'>[];
  events: NewEvent[];
  verdicts: Omit<NewFeedback, 'importId'>[];
  outcomes: NewOutcome[];
  rows: RowPlan[];
  /** People whose journey must be judged again. */
  touched: string[];
};

/** Compares the people of the file with the workspace and works out what to write. Nothing that is stored is ever erased by an empty cell. */
export async function planPeople(
  people: readonly IdentifiedPerson[],
  accounts: AccountPlan,
  known: KnownFacts,
  stamp: Stamp,
  issues: Issues,
): Promise<PeoplePlan> {
  const plan: PeoplePlan = {
    people: [],
    updates: [],
    identities: [],
    links: [],
    events: [],
    verdicts: [],
    outcomes: [],
    rows: [],
    touched: [],
  };
  const links: Links = { known: known.links, claimed: new Map() };
  await forEachBreathing(people, (identified) => planPerson(identified, accounts, known, links, plan, stamp, issues));
  return plan;
}

function planPerson(
  { person, stored }: IdentifiedPerson,
  accounts: AccountPlan,
  known: KnownFacts,
  links: Links,
  plan: PeoplePlan,
  stamp: Stamp,
  issues: Issues,
): void {
  const id = stored?.id ?? stamp.newId();
  const after = afterImport(person, stored, accounts);
  const facts = { ...after, id, source: stamp.source, factsAt: dateOf(person, stamp) };
  const changes = stored === null ? [] : changesBetween(stored, after, accounts);
  if (stored === null) plan.people.push({ ...facts, createdAt: stamp.now });
  else if (changes.length > 0) plan.updates.push({ ...facts, updatedAt: stamp.now });
  plan.identities.push(...identitiesOf(person, stored, id, stamp));
  const words = [
    ...changes,
    ...accounts.changesFrom(person),
    ...planLinks(person, id, links, plan, stamp, issues),
    ...planFacts(person, id, known, plan, stamp),
  ];
  const action = stored === null ? 'create' : words.length === 0 ? 'unchanged' : 'update';
  const label = labelOf({ ...person, name: after.name, email: after.email });
  const inWords = () => (stored === null ? [...changesBetween(NOBODY, after, accounts), ...words] : words);
  plan.rows.push({ row: person.row, action, label, changes: inWords });
  for (const row of person.rows) {
    if (row !== person.row) plan.rows.push({ row, action: 'unchanged', label, changes: () => [`Same person as row ${person.row}`] });
  }
  if (action !== 'unchanged') plan.touched.push(id);
}

const NOBODY: StoredPerson = { id: '', accountId: null, externalId: null, name: null, title: null, email: null, attributes: {} };

type After = Omit<StoredPerson, 'id'>;

function afterImport(person: ImportedPerson, stored: StoredPerson | null, accounts: AccountPlan): After {
  return {
    accountId: accounts.accountOf(person) ?? stored?.accountId ?? null,
    externalId: stored?.externalId ?? person.externalId,
    name: person.name ?? stored?.name ?? null,
    title: person.title ?? stored?.title ?? null,
    email: person.email ?? stored?.email ?? null,
    attributes: { ...stored?.attributes, ...person.attributes },
  };
}

const FIELDS = [
  ['name', 'Name'],
  ['title', 'Title'],
  ['email', 'E-mail'],
  ['externalId', 'Own id'],
] as const;

function changesBetween(before: StoredPerson, after: After, accounts: AccountPlan): string[] {
  const fields = FIELDS.flatMap(([field, what]) =>
    before[field] === after[field] ? [] : [describeChange(what, before[field], after[field])],
  );
  const account =
    before.accountId === after.accountId || after.accountId === null
      ? []
      : [describeChange('Account', before.accountId === null ? null : accounts.nameOf(before.accountId), accounts.nameOf(after.accountId))];
  const attributes = Object.entries(after.attributes).flatMap(([name, value]) =>
    before.attributes[name] === value ? [] : [describeChange(name, before.attributes[name], value)],
  );
  return [...fields, ...account, ...attributes];
}

function dateOf(person: ImportedPerson, stamp: Stamp): string {
  return stamp.factsAt(person.outcome?.at ?? person.verdict?.at ?? person.events[0]?.at ?? null);
}

function identitiesOf(person: ImportedPerson, stored: StoredPerson | null, personId: string, { source, now }: Stamp): PersonIdentity[] {
  const identities: PersonIdentity[] = [];
  const add = (kind: PersonIdentity['kind'], value: string | null, before: string | null | undefined) => {
    if (value !== null && value !== before) identities.push({ kind, value, personId, source, createdAt: now });
  };
  if (stored?.externalId == null) add('externalId', person.externalId, null);
  add('email', person.email, stored?.email);
  return identities;
}

/** What records stand for, and which of them this import has given to whom. */
type Links = { known: KnownLinks; claimed: Map<string, string> };

/**
 * Links the person's records. A record that a member or an earlier import linked to someone else stays so, since only a member can tell;
 * what was merely learned gives way.
 */
function planLinks(person: ImportedPerson, personId: string, links: Links, plan: PeoplePlan, stamp: Stamp, issues: Issues): string[] {
  return person.records.flatMap((record) => {
    const known = links.known.of(record);
    const claimedBy = links.claimed.get(recordName(record));
    if (known.kind === 'linked' && known.link.personId === personId) return [];
    const isOpen = known.kind === 'unknown' || (known.kind === 'linked' && known.method === 'learned');
    if (!isOpen || (claimedBy !== undefined && claimedBy !== personId)) {
      issues.warning(
        person.row,
        null,
        `The ${record.crm} ${record.objectType} ${quoted(record.id)} is already linked otherwise, so it stays as it is.`,
        'Correct the id, or open the record in the CRM and choose the right person in the panel.',
      );
      return [];
    }
    links.claimed.set(recordName(record), personId);
    const { crm, tenant, objectType, id: recordId } = record;
    plan.links.push({
      id: stamp.newId(),
      crm,
      tenant,
      objectType,
      recordId,
      personId,
      accountId: null,
      method: 'imported',
      createdAt: stamp.now,
    });
    return [`Record: ${crm} ${objectType} ${quoted(recordId)}`];
  });
}

/** Behaviour, judgement and outcome that the workspace does not know yet, in words. */
function planFacts(person: ImportedPerson, personId: string, known: KnownFacts, plan: PeoplePlan, stamp: Stamp): string[] {
  const { source, now } = stamp;
  const words: string[] = [];
  for (const { value: name, at } of person.events) {
    const { id, messageId } = factIds({ source, personId, kind: 'event', value: name, at });
    if (known.messageIds.has(messageId)) continue;
    const properties = at === null ? { datedBy: 'import' } : {};
    plan.events.push({ id, personId, ts: stamp.factsAt(at), name, source, properties, messageId, receivedAt: now });
    words.push(`Behaviour: ${quoted(name)}`);
  }
  const { verdict, outcome } = person;
  if (verdict !== null && known.verdicts.get(personId) !== verdict.value) {
    plan.verdicts.push(toFeedback(person, verdict.value, stamp.factsAt(verdict.at), personId, stamp));
    words.push(`Judgement: ${VERDICTS[verdict.value]}`);
  }
  if (outcome !== null && known.outcomes.get(personId) !== outcome.value) {
    plan.outcomes.push({ id: stamp.newId(), personId, kind: outcome.value, at: stamp.factsAt(outcome.at), source, recordedAt: now });
    words.push(`Outcome: ${OUTCOMES[outcome.value]}`);
  }
  return words;
}

const VERDICTS: Record<Verdict, string> = { good: 'good lead', notGood: 'not good', notSure: 'not sure' };
const OUTCOMES: Record<OutcomeKind, string> = { converted: 'converted', notConverted: 'not converted', won: 'won', lost: 'lost' };

function toFeedback(person: ImportedPerson, verdict: Verdict, at: string, personId: string, stamp: Stamp): PeoplePlan['verdicts'][number] {
  return {
    id: stamp.newId(),
    memberId: null,
    repName: `Import: ${stamp.source}`,
    personId,
    record: recordOf(person, personId),
    verdict,
    reason: null,
    text: null,
    definitionVersion: null,
    at,
    receivedAt: stamp.now,
  };
}
