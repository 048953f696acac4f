import type { Users } from '#server/services/context.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { insertAccounts } from '#server/store/accounts.ts';
import { insertAssets } from '#server/store/assets.ts';
import { insertRoleChoice } from '#server/store/buying-roles.ts';
import type { Store, Tx } from '#server/store/db.ts';
import { insertDeals } from '#server/store/deals.ts';
import { insertAgreedVersion } from '#server/store/definition-versions.ts';
import { insertEvents } from '#server/store/events.ts';
import { insertMember } from '#server/store/members.ts';
import { insertOutcomes } from '#server/store/outcomes.ts';
import { insertPeople } from '#server/store/people.ts';
import { insertIdentities } from '#server/store/person-identities.ts';
import { addressOf, insertRecordLinks } from '#server/store/record-links.ts';
import { DEFAULT_SETTINGS } from '#server/store/settings.ts';
import { insertStageEntries, type StageEntry } from '#server/store/stage-entries.ts';
import type { createIds } from './ids.ts';
import { FACTS_SOURCE } from './judged.ts';
import { practiceRecord } from './practice-record.ts';
import type { SampleWorkspace } from './types.ts';

/** The one password of everyone in the sample workspace. Printed by `npm start`; never used for anything but invented people. */
export const SAMPLE_PASSWORD = 'leadlight-sample';

const LIBRARY_SOURCE = 'Content library';

/** Makes the people of the workspace known to the sign-in; by member id. Safe to repeat. */
export async function seedUsers(users: Users, { members }: SampleWorkspace): Promise<Map<string, string>> {
  const userIds = new Map<string, string>();
  for (const { id, name, email } of members) userIds.set(id, await users.ensure({ name, email, password: SAMPLE_PASSWORD }));
  return userIds;
}

/** The workspace with its members and settings. The e-mail of a page may be read here: the practice CRM's people are invented. */
export async function seedWorkspace(
  store: Store,
  tx: Tx,
  sample: SampleWorkspace,
  userIds: ReadonlyMap<string, string>,
  newId: () => string,
): Promise<void> {
  const { workspace, members } = sample;
  const admin = members.find((member) => member.role === 'admin');
  if (admin === undefined) throw new Error('The sample has no admin');
  await createWorkspace(
    { store, newId, now: () => new Date(workspace.createdAt) },
    { ...workspace, admin: { ...admin, userId: userIds.get(admin.id) ?? '' }, settings: { ...DEFAULT_SETTINGS, readEmailFromPage: true } },
  );
  for (const member of members.filter((one) => one.id !== admin.id))
    await insertMember(tx, workspace.id, { ...member, active: true, userId: userIds.get(member.id) ?? '' });
}

/** Everything that is known before anybody judges: the agreement, people, behaviour, steps, deals, the library, and the CRM's ids. */
export async function seedFacts(
  tx: Tx,
  sample: SampleWorkspace,
  newId: ReturnType<typeof createIds>,
  practiceHosts: readonly string[],
): Promise<void> {
  const { id: workspaceId } = sample.workspace;
  await seedDefinition(tx, sample);
  await insertAccounts(
    tx,
    workspaceId,
    sample.accounts.map((account) => ({ ...account, externalId: null, source: FACTS_SOURCE, factsAt: account.createdAt })),
  );
  await insertPeople(
    tx,
    workspaceId,
    sample.people.map((person) => ({ ...person, externalId: null, source: FACTS_SOURCE, factsAt: person.createdAt })),
  );
  await insertIdentities(
    tx,
    workspaceId,
    sample.people.flatMap(({ id, email, createdAt }) =>
      email === null ? [] : [{ kind: 'email' as const, value: email.toLowerCase(), personId: id, source: FACTS_SOURCE, createdAt }],
    ),
  );
  await insertEvents(
    tx,
    workspaceId,
    sample.events.map((event) => ({ ...event, messageId: event.id, receivedAt: event.ts })),
  );
  await insertStageEntries(tx, workspaceId, movedEntries(sample));
  await insertAssets(
    tx,
    workspaceId,
    sample.assets.map((asset) => ({ ...asset, source: LIBRARY_SOURCE, createdAt: asset.addedAt })),
  );
  await seedDeals(tx, sample, newId);
  await seedLinks(tx, sample, newId, practiceHosts);
  for (const choice of sample.roleChoices) await insertRoleChoice(tx, workspaceId, choice);
}

/** The version that the company began with; the year itself brings the next one. */
async function seedDefinition(tx: Tx, { workspace, agreement: { earlier } }: SampleWorkspace): Promise<void> {
  const proposedBy = earlier.signatures[0]?.memberId ?? null;
  await insertAgreedVersion(tx, workspace.id, { ...earlier, proposedBy, effectiveAt: null });
}

function movedEntries({ moves }: SampleWorkspace): StageEntry[] {
  return moves.map(({ id, personId, stage, at, actor, why }) => ({
    id,
    personId,
    axis: 'lifecycle',
    stage,
    enteredAt: at,
    fromStage: null,
    origin: 'moved',
    why,
    actor,
    evidence: [],
    definitionVersion: null,
    recordedAt: at,
  }));
}

async function seedDeals(tx: Tx, { workspace, deals, now }: SampleWorkspace, newId: ReturnType<typeof createIds>): Promise<void> {
  await insertDeals(
    tx,
    workspace.id,
    deals.map(({ recordId, ownerId: _, ...deal }) => ({
      ...deal,
      externalId: recordId,
      source: FACTS_SOURCE,
      updatedAt: deal.closedAt ?? now,
    })),
  );
  await insertOutcomes(
    tx,
    workspace.id,
    deals.flatMap(({ personId, status, closedAt }) =>
      status === 'open' || closedAt === null
        ? []
        : [{ id: newId('outcome', closedAt), personId, kind: status, at: closedAt, source: FACTS_SOURCE, recordedAt: closedAt }],
    ),
  );
}

async function seedLinks(
  tx: Tx,
  { workspace, crmRecords }: SampleWorkspace,
  newId: ReturnType<typeof createIds>,
  hosts: readonly string[],
): Promise<void> {
  const links = crmRecords
    .filter((record) => record.isImported)
    .flatMap((record) =>
      hosts.map((host) => ({
        ...addressOf(practiceRecord(record, host)),
        id: newId('link', record.createdAt),
        personId: record.personId,
        accountId: record.personId === null ? record.accountId : null,
        method: 'imported' as const,
        memberId: null,
        createdAt: record.createdAt,
      })),
    );
  await insertRecordLinks(tx, workspace.id, links);
}
