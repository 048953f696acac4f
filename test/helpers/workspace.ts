import { uuidv7 } from 'uuidv7';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { Entry } from '#lib/contract/feedback.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import { Role } from '#lib/contract/vocabulary.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { usualSide } from '#server/services/member-side.ts';
import { rejudgePeople } from '#server/services/rejudge.ts';
import { insertAccounts } from '#server/store/accounts.ts';
import { insertAssets, type NewAsset } from '#server/store/assets.ts';
import { insertAgreedVersion } from '#server/store/definition-versions.ts';
import { insertEvents } from '#server/store/events.ts';
import { insertMember } from '#server/store/members.ts';
import { insertPeople, type NewPerson } from '#server/store/people.ts';
import { insertIdentities } from '#server/store/person-identities.ts';
import { addressOf, insertRecordLinks } from '#server/store/record-links.ts';
import { agreedVersion } from './agreed-version.ts';
import type { TestApi } from './api.ts';

export const DAY = 86_400_000;

/** A workspace of a test's own: one member a role (`users` signs in, `members` is their id), a definition, two companies' people, three assets. */
export type TestWorkspace = {
  id: string;
  users: Record<Role, string>;
  members: Record<Role, string>;
  accountId: string;
  /** Known by name, e-mail, an imported CRM id and behaviour that makes them an MQL. */
  personId: string;
  /** Two people who share `shared@example.com`. */
  twinIds: [string, string];
  assets: { decision: string; awareness: string; expired: string };
};

export async function newWorkspace(api: TestApi, name = 'Test company'): Promise<TestWorkspace> {
  const now = () => api.clock.now;
  const at = now().toISOString();
  const before = (days: number) => new Date(now().getTime() - days * DAY).toISOString();
  const users = byRole(() => uuidv7());
  const members = byRole(() => uuidv7());
  const { workspaceId: id } = await createWorkspace(
    { store: api.store, now, newId: uuidv7 },
    { name, admin: { id: members.admin, userId: users.admin, name: 'Ada Admin', email: 'ada@example.com' } },
  );
  const accountId = uuidv7();
  const personId = uuidv7();
  const twinIds: [string, string] = [uuidv7(), uuidv7()];
  const assets = { decision: uuidv7(), awareness: uuidv7(), expired: uuidv7() };
  await api.store.inWorkspace(id, async (tx) => {
    for (const role of ['rep', 'marketer', 'manager'] as const) {
      const member = {
        id: members[role],
        name: `${role} of ${name}`,
        email: `${role}@example.com`,
        role,
        side: usualSide(role),
        active: true,
        createdAt: at,
      };
      await insertMember(tx, id, { ...member, userId: users[role] });
    }
    const signers = { marketing: members.marketer, sales: members.manager };
    await insertAgreedVersion(tx, id, agreedVersion({ name: 'First agreement', body: DEFINITION, signers, at: before(299) }));
    await insertAccounts(tx, id, [
      {
        id: accountId,
        externalId: 'A-1',
        name: 'Northwind Example',
        domain: 'northwind.example.com',
        industry: 'Manufacturing',
        employees: 800,
        country: 'SE',
        attributes: {},
        source: 'test',
        factsAt: null,
        createdAt: before(100),
      },
    ]);
    await insertPeople(tx, id, [
      newPerson(
        { id: personId, accountId, externalId: 'L-1', name: 'Nora Lind', title: 'Head of operations', email: 'nora@example.com' },
        before(100),
      ),
      newPerson({ id: twinIds[0], name: 'Tim Twin', email: 'shared@example.com' }, before(90)),
      newPerson({ id: twinIds[1], name: 'Tom Twin', email: 'shared@example.com' }, before(90)),
    ]);
    await insertIdentities(
      tx,
      id,
      [
        { kind: 'email' as const, value: 'nora@example.com', personId },
        { kind: 'externalId' as const, value: 'L-1', personId },
        { kind: 'email' as const, value: 'shared@example.com', personId: twinIds[0] },
        { kind: 'email' as const, value: 'shared@example.com', personId: twinIds[1] },
      ].map((identity) => ({ ...identity, source: 'test', createdAt: at })),
    );
    await insertEvents(
      tx,
      id,
      [20, 10, 5].map((days) => ({
        id: uuidv7(),
        personId,
        ts: before(days),
        name: 'Pricing Viewed',
        source: 'website',
        properties: { url: 'https://www.example.com/pricing' },
        messageId: uuidv7(),
        receivedAt: at,
      })),
    );
    const links = [
      { ...addressOf(record('lead-1')), personId, accountId: null },
      { ...addressOf(record('account-1', 'account')), personId: null, accountId },
    ];
    await insertRecordLinks(
      tx,
      id,
      links.map((link) => ({ ...link, id: uuidv7(), method: 'imported', memberId: null, createdAt: before(100) })),
    );
    await insertAssets(tx, id, [
      newAsset({ id: assets.decision, title: 'Price list', stages: ['decision'] }, before(60)),
      newAsset({ id: assets.awareness, title: 'What is wrong with lists', stages: ['awareness'] }, before(60)),
      newAsset({ id: assets.expired, title: 'Offer of last year', stages: ['decision'], expiresAt: before(1) }, before(400)),
    ]);
  });
  await rejudgePeople({ store: api.store, workspaceId: id, now, newId: uuidv7 }, [personId, ...twinIds]);
  return { id, users, members, accountId, personId, twinIds, assets };
}

export const DEFINITION: DefinitionBody = {
  triggers: [
    {
      id: 'rightSize',
      name: 'Company of the right size',
      kind: 'fit',
      clauses: [{ type: 'attribute', of: 'account', name: 'employees', test: { op: 'range', min: 200, max: 5000 } }],
      points: 40,
      decay: { type: 'none' },
    },
    {
      id: 'pricing',
      name: 'Looked at prices twice',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Pricing Viewed', atLeast: 2, withinDays: 30 }],
      points: 30,
      decay: { type: 'halfLife', days: 30 },
    },
  ],
  mql: { fit: 30, interest: 20 },
  journey: [{ stage: 'decision', anyOf: ['pricing'] }],
  grades: { fit: [40, 20, 10], interest: [30, 20, 10] },
  handover: { slaHours: 24 },
  reentryGuardDays: 90,
};

/** A record of the practice CRM. */
export function record(id: string, objectType: RecordRef['objectType'] = 'lead'): RecordRef {
  return { crm: 'practice', host: '127.0.0.1:4320', org: null, objectType, rawType: objectType, id };
}

export function entry(body: Entry['body'], over: Partial<Entry> = {}): Entry {
  return { id: uuidv7(), at: new Date(Date.now() - 60_000).toISOString(), record: record('lead-1'), personId: null, body, ...over };
}

export function verdict(value: 'good' | 'notGood' | 'notSure', over: Partial<Entry> = {}): Entry {
  return entry({ kind: 'verdict', verdict: value, definitionVersion: 1, triggerIds: ['pricing'] }, over);
}

export function newPerson(over: Partial<NewPerson> & { id: string }, createdAt: string): NewPerson {
  return {
    accountId: null,
    externalId: null,
    name: null,
    title: null,
    email: null,
    attributes: {},
    source: 'test',
    factsAt: null,
    createdAt,
    ...over,
  };
}

export function newAsset(over: Partial<NewAsset> & { id: string; title: string }, createdAt: string): NewAsset {
  return {
    externalId: null,
    url: `https://www.example.com/${over.id}`,
    format: null,
    stages: [],
    personas: [],
    industries: [],
    products: [],
    language: null,
    owner: null,
    reviewBy: null,
    expiresAt: null,
    retiredAt: null,
    source: 'test',
    createdAt,
    ...over,
  };
}

function byRole(make: () => string): Record<Role, string> {
  const [rep, marketer, manager, admin] = Role.options.map(make);
  return { rep: rep ?? '', marketer: marketer ?? '', manager: manager ?? '', admin: admin ?? '' };
}
