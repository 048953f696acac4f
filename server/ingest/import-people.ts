import { insertAccounts } from '#server/store/accounts.ts';
import type { Tx } from '#server/store/db.ts';
import { insertEvents } from '#server/store/events.ts';
import { insertFeedback } from '#server/store/feedback.ts';
import {
  findImportedVerdicts,
  findKnownAs,
  findLastOutcomes,
  findMessageIds,
  findStoredAccounts,
  findStoredPeople,
  listLinksOf,
  listPersonIdsAt,
} from '#server/store/import-reads.ts';
import { updateAccounts, updatePeople } from '#server/store/import-writes.ts';
import { insertOutcomes } from '#server/store/outcomes.ts';
import { insertPeople } from '#server/store/people.ts';
import { insertIdentities } from '#server/store/person-identities.ts';
import { insertRecordLinks } from '#server/store/record-links.ts';
import { nameKey } from '#server/store/row-values.ts';
import { factIds } from './fact-ids.ts';
import { type IdentifiedPerson, identifyPeople } from './identify-people.ts';
import { createIssues, type Issues } from './issues.ts';
import { type KnownLinks, knownLinks } from './known-links.ts';
import type { ImportedPerson } from './merge-people.ts';
import type { SkippedRow } from './people.ts';
import { type AccountPlan, planAccounts } from './plan-accounts.ts';
import { type KnownFacts, type PeoplePlan, planPeople } from './plan-people.ts';
import type { Stamp } from './stamp.ts';

export type PeopleImport = { plan: PeoplePlan; accounts: AccountPlan; skipped: SkippedRow[]; issues: Issues };

/** Works out what an import of people would do to the workspace as it stands. Reads only. */
export async function planPeopleImport(
  tx: Tx,
  workspaceId: string,
  imported: readonly ImportedPerson[],
  stamp: Stamp,
): Promise<PeopleImport> {
  const issues = createIssues();
  const { people, skipped, links } = await identify(tx, workspaceId, imported, issues);
  const accounts = await findAccounts(tx, workspaceId, people, stamp, issues);
  const known = await findFacts(tx, workspaceId, people, links, stamp);
  return { plan: await planPeople(people, accounts, known, stamp, issues), accounts, skipped, issues };
}

/** Writes what was worked out, and answers whose journey must be judged again. */
export async function writePeopleImport(
  tx: Tx,
  workspaceId: string,
  { plan, accounts }: PeopleImport,
  by: { importId: string; memberId: string },
): Promise<string[]> {
  await insertAccounts(tx, workspaceId, accounts.creates);
  await updateAccounts(tx, workspaceId, accounts.updates);
  await insertPeople(tx, workspaceId, plan.people);
  await updatePeople(tx, workspaceId, plan.updates);
  await insertIdentities(tx, workspaceId, plan.identities);
  await insertRecordLinks(
    tx,
    workspaceId,
    plan.links.map((link) => ({ ...link, memberId: by.memberId })),
  );
  await insertEvents(tx, workspaceId, plan.events);
  await insertFeedback(
    tx,
    workspaceId,
    plan.verdicts.map((verdict) => ({ ...verdict, importId: by.importId })),
  );
  await insertOutcomes(tx, workspaceId, plan.outcomes);
  const atChangedAccounts = await listPersonIdsAt(
    tx,
    workspaceId,
    accounts.updates.map(({ id }) => id),
  );
  return [...plan.touched, ...atChangedAccounts];
}

async function identify(
  tx: Tx,
  workspaceId: string,
  imported: readonly ImportedPerson[],
  issues: Issues,
): Promise<{ people: IdentifiedPerson[]; skipped: SkippedRow[]; links: KnownLinks }> {
  const externalIds = imported.flatMap(({ externalId }) => externalId ?? []);
  const emails = imported.flatMap(({ email }) => email ?? []);
  const knownAs = await findKnownAs(tx, workspaceId, { externalIds, emails });
  const records = imported.flatMap((person) => person.records.map(({ id, ...record }) => ({ ...record, recordId: id })));
  const history = await listLinksOf(tx, workspaceId, records);
  const links = knownLinks(history);
  const ids = new Set([...knownAs.map(({ personId }) => personId), ...history.flatMap(({ personId }) => personId ?? [])]);
  const people = await findStoredPeople(tx, workspaceId, [...ids]);
  return { ...identifyPeople(imported, { people, knownAs, links }, issues), links };
}

async function findAccounts(
  tx: Tx,
  workspaceId: string,
  people: readonly IdentifiedPerson[],
  stamp: Stamp,
  issues: Issues,
): Promise<AccountPlan> {
  const described = people.flatMap(({ person }) => person.account ?? []);
  const stored = await findStoredAccounts(tx, workspaceId, {
    domains: [...new Set(described.flatMap(({ domain }) => domain ?? []))],
    nameKeys: [...new Set(described.flatMap(({ name }) => (name === null ? [] : nameKey(name))))],
    ids: described.length === 0 ? [] : [...new Set(people.flatMap(({ stored: before }) => before?.accountId ?? []))],
  });
  return planAccounts(
    people.map(({ person }) => person),
    stored,
    stamp,
    issues,
  );
}

async function findFacts(
  tx: Tx,
  workspaceId: string,
  people: readonly IdentifiedPerson[],
  links: KnownLinks,
  { source }: Stamp,
): Promise<KnownFacts> {
  const known = people.flatMap(({ person, stored }) => (stored === null ? [] : [{ person, personId: stored.id }]));
  const ids = known.map(({ personId }) => personId);
  const messageIds = known.flatMap(({ person, personId }) =>
    person.events.map(({ value, at }) => factIds({ source, personId, kind: 'event', value, at }).messageId),
  );
  return {
    links,
    messageIds: await findMessageIds(tx, workspaceId, messageIds),
    verdicts: await findImportedVerdicts(tx, workspaceId, source, ids),
    outcomes: await findLastOutcomes(tx, workspaceId, source, ids),
  };
}
