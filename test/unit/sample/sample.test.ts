import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Asset } from '#lib/contract/content.ts';
import { DefinitionBody } from '#lib/contract/definition.ts';
import { JourneyView } from '#lib/contract/journey.ts';
import { Attributes, Email, Id, Label } from '#lib/contract/primitives.ts';
import { buyingGroupOf } from '#lib/journey/account/buying-group.ts';
import { DEFAULT_ROLES } from '#lib/journey/account/default-roles.ts';
import { checkDefinition } from '#lib/journey/check.ts';
import { generateSample, SAMPLE_SEED, sampleTimeOf } from '#scripts/sample/generate.ts';
import { judgeInputs } from '#scripts/sample/judged.ts';
import { NOTABLE_NAMES } from '#scripts/sample/names.ts';
import { practiceRecord } from '#scripts/sample/practice-record.ts';
import { judgedPeople, showcase } from '#scripts/sample/showcase.ts';
import type { SampleWorkspace } from '#scripts/sample/types.ts';

const NOW = new Date('2026-06-03T10:00:00.000Z');
const sample = generateSample({ seed: SAMPLE_SEED, now: NOW });
const views = judgedPeople(sample);

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const ids = (things: readonly { id: string }[]) => new Set(things.map((thing) => thing.id));
const count = <T>(things: Iterable<T>) =>
  Object.fromEntries([...Map.groupBy(things, (one) => one)].map(([key, group]) => [key, group.length]));

test('the same seed and time give the same workspace; another seed gives another', () => {
  expect(hash(generateSample({ seed: SAMPLE_SEED, now: NOW }))).toBe(hash(sample));
  expect(hash(generateSample({ seed: 8, now: NOW }))).not.toBe(hash(sample));
});

test('every version of its agreement, and the draft of the next one, can be judged by, and verdicts stand behind the changes', () => {
  const { earlier, draft, behind } = sample.agreement;
  for (const body of [earlier.body, sample.definition.body, draft.body]) expect(checkDefinition(body)).toEqual({ ok: true, body });
  expect([behind.length, draft.behind.length].every((count) => count > 0)).toBe(true);
  expect(new Set(sample.verdicts.map((verdict) => verdict.definitionVersion))).toEqual(new Set([1, 2]));
});

test('has the size that was promised', () => {
  expect(count(sample.members.map((member) => member.role))).toEqual({ rep: 6, marketer: 3, manager: 1, admin: 1 });
  expect([sample.accounts.length, sample.people.length, sample.assets.length]).toEqual([60, 400, 40]);
  expect(sample.events.length).toBeGreaterThan(2500);
  expect(sample.verdicts.length).toBeGreaterThan(50);
});

test('everything is well-formed by the contract, and lives at example domains', () => {
  expect(DefinitionBody.safeParse(sample.definition.body).error).toBeUndefined();
  const sets = [
    sample.members,
    sample.accounts,
    sample.people,
    sample.events,
    sample.moves,
    sample.assets,
    sample.usage,
    sample.verdicts,
    sample.replies,
    sample.roleChoices,
    sample.deals,
  ];
  for (const set of sets) {
    expect(ids(set).size).toBe(set.length);
    for (const id of ids(set)) expect(Id.safeParse(id).success).toBe(true);
  }
  for (const asset of sample.assets) expect(Asset.safeParse(asset).error).toBeUndefined();
  for (const person of sample.people) expect(Attributes.safeParse(person.attributes).error).toBeUndefined();
  for (const { name } of [...sample.members, ...sample.accounts]) expect(Label.safeParse(name).success).toBe(true);
  const addresses = [...sample.members, ...sample.people].flatMap((one) => one.email ?? []);
  for (const address of addresses) {
    expect(Email.safeParse(address).error).toBeUndefined();
    expect(address).toMatch(/[@.]example\.(com|org|net)$/);
  }
  const links = [...sample.events.map((event) => event.properties['url']), ...sample.assets.map((asset) => asset.url)].filter(
    (url) => url !== undefined,
  );
  for (const url of links) expect(new URL(String(url)).hostname).toMatch(/(^|\.)example\.com$/);
});

test('every reference leads somewhere', () => {
  const [people, accounts, members, assets, verdicts] = [
    sample.people,
    sample.accounts,
    sample.members,
    sample.assets,
    sample.verdicts,
  ].map(ids);
  const records = ids(sample.crmRecords);
  const refers = (things: readonly object[], key: string, to: Set<string> | undefined) => {
    for (const thing of things) {
      const value = Reflect.get(thing, key);
      if (value !== null) expect(to?.has(value), `${key} ${value}`).toBe(true);
    }
  };
  refers(sample.people, 'accountId', accounts);
  for (const set of [sample.events, sample.moves, sample.usage, sample.verdicts, sample.deals, sample.crmRecords])
    refers(set, 'personId', people);
  for (const set of [sample.moves, sample.usage, sample.verdicts, sample.replies]) refers(set, 'memberId', members);
  for (const set of [sample.usage, sample.verdicts, sample.deals]) refers(set, 'recordId', records);
  refers(sample.usage, 'assetId', assets);
  refers(sample.replies, 'verdictId', verdicts);
  for (const record of sample.crmRecords) for (const id of record.related) expect(records.has(id), id).toBe(true);
});

test('nothing lies in the future, nor before it could be', () => {
  const times = [
    ...sample.events.map((event) => event.ts),
    ...[...sample.moves, ...sample.usage, ...sample.verdicts, ...sample.replies].map((one) => one.at),
  ];
  for (const time of times) expect(time <= sample.now && time > '2025').toBe(true);
  const added = new Map(sample.assets.map((asset) => [asset.id, asset.addedAt]));
  for (const use of sample.usage) expect(use.at >= (added.get(use.assetId) ?? '')).toBe(true);
  const given = new Map(sample.verdicts.map((verdict) => [verdict.id, verdict.at]));
  for (const reply of sample.replies) expect(reply.at > (given.get(reply.verdictId) ?? '')).toBe(true);
});

test('everyone is judged, and every stage, trigger and side of a grade has somebody', () => {
  expect(views.size).toBe(400);
  for (const view of views.values()) expect(JourneyView.safeParse(view).error).toBeUndefined();
  const all = [...views.values()];
  expect(Object.keys(count(all.map((view) => view.journey.stage))).toSorted()).toEqual([
    'awareness',
    'consideration',
    'decision',
    'postPurchase',
    'unaware',
  ]);
  const lifecycle = count(all.map((view) => view.lifecycle.stage));
  for (const stage of ['target', 'lead', 'mql', 'sal', 'sql', 'opportunity', 'customer', 'recycled', 'disqualified'])
    expect(lifecycle[stage], stage).toBeGreaterThan(2);
  const fired = new Set(all.flatMap((view) => view.firings.map((firing) => firing.triggerId)));
  expect(sample.definition.body.triggers.map((trigger) => trigger.id).filter((id) => !fired.has(id))).toEqual([]);
  expect(new Set(all.map((view) => view.grade.charAt(0))).size).toBe(4);
  expect(new Set(all.map((view) => view.grade.charAt(1))).size).toBe(4);
});

test('every screen has something true to show', () => {
  const all = [...views.values()];
  expect(all.filter((view) => view.handover !== null && view.handover.dueAt > sample.now).length).toBeGreaterThan(2);
  expect(all.filter((view) => !view.enoughData).length).toBeGreaterThan(3);
  expect(count(sample.verdicts.map((verdict) => verdict.verdict))).toMatchObject({
    good: expect.any(Number),
    notGood: expect.any(Number),
    notSure: expect.any(Number),
  });
  expect(sample.verdicts.filter((verdict) => verdict.reason?.text != null).length).toBeGreaterThan(2);
  const answered = new Set(sample.replies.map((reply) => reply.verdictId));
  expect(answered.size).toBeGreaterThan(5);
  expect(sample.verdicts.some((verdict) => verdict.verdict === 'notGood' && !answered.has(verdict.id))).toBe(true);
  expect(count(sample.deals.map((deal) => deal.status))).toMatchObject({
    open: expect.any(Number),
    won: expect.any(Number),
    lost: expect.any(Number),
  });
  const used = new Set(sample.usage.filter((use) => use.action === 'open' || use.action === 'share').map((use) => use.assetId));
  expect(sample.assets.filter((asset) => !used.has(asset.id)).length).toBeGreaterThan(4);
  expect(used.size).toBeGreaterThan(15);
  expect(sample.people.filter((person) => person.accountId === null).length).toBeGreaterThan(15);
  for (const name of NOTABLE_NAMES)
    expect(
      sample.people.some((person) => person.name === name),
      name,
    ).toBe(true);
});

test('two people share one address, and nobody else does', () => {
  const shared = [...Map.groupBy(sample.people, (person) => person.email)].filter(([email, people]) => email !== null && people.length > 1);
  expect(shared.map(([, people]) => people.length)).toEqual([2]);
});

test('there is a record for each thing that the panel can show', () => {
  const cases = showcase(sample);
  expect(new Set(Object.values(cases).map((one) => one.record.id)).size).toBe(Object.keys(cases).length);
  expect(Object.values(cases).every((one) => one.member.role === 'rep')).toBe(true);
  expect(practiceRecord(cases.mql.record, '127.0.0.1:4320')).toMatchObject({
    crm: 'practice',
    objectType: cases.mql.record.objectType,
    id: cases.mql.record.id,
  });
});

describe.for(['2026-01-01T00:00:00.000Z', '2026-08-08T23:59:59.999Z', '2027-02-28T04:30:00.000Z', '2028-12-31T12:00:00.000Z'])(
  'made at %s',
  (time) => {
    const other: SampleWorkspace = generateSample({ seed: SAMPLE_SEED, now: new Date(time) });

    test('shows all its cases, too', () => {
      expect(Object.keys(showcase(other))).toHaveLength(10);
      expect(sampleTimeOf(other.workspace.createdAt).toISOString()).toBe(time);
    });

    test('has the same people under the same record ids', () => {
      const names = ({ crmRecords }: SampleWorkspace) =>
        crmRecords.filter((record) => record.objectType !== 'opportunity').map((record) => `${record.id} ${record.title}`);
      expect(names(other)).toEqual(names(sample));
      expect(other.workspace.id).toBe(sample.workspace.id);
    });
  },
);

test('every account has somebody, most have gaps in their buying group, and some roles were said by reps or left open', () => {
  const inputs = judgeInputs(sample);
  const choices = new Map(sample.roleChoices.map(({ personId, memberId, ...choice }) => [personId, { ...choice, by: memberId }]));
  const groups = sample.accounts.map((account) =>
    buyingGroupOf(
      DEFAULT_ROLES,
      sample.people.flatMap(({ id, accountId }) => {
        const facts = inputs.get(id)?.facts;
        return accountId !== account.id || facts === undefined ? [] : [{ id, facts, choice: choices.get(id) ?? null, isListed: true }];
      }),
    ),
  );
  expect(groups.filter(({ members }) => members.length === 0)).toEqual([]);
  const filled = groups.map(({ roles }) => roles.filter(({ holders }) => holders.count > 0).length);
  expect(Math.max(...filled)).toBeGreaterThanOrEqual(5);
  expect(filled.filter((roles) => roles < 6).length).toBeGreaterThan(40);
  const kinds = count(groups.flatMap(({ members }) => members.map(({ standing }) => standing.kind)));
  expect(kinds['chosen']).toBeGreaterThan(15);
  expect(kinds['open']).toBeGreaterThan(5);
  expect(kinds['ruled']).toBeGreaterThan(200);
  for (const { personId, at } of sample.roleChoices)
    expect(at >= (sample.people.find(({ id }) => id === personId)?.createdAt ?? '') && at <= sample.now).toBe(true);
});
