import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuyingRole } from '#lib/contract/buying-group.ts';
import { getAccount } from '#server/services/get-account.ts';
import { rejudgePeople } from '#server/services/rejudge.ts';
import type { Store } from '#server/store/db.ts';
import { insertEvents } from '#server/store/events.ts';
import { insertPeople } from '#server/store/people.ts';
import { insertStageEntries } from '#server/store/stage-entries.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DAY, entry, newPerson, newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

const ACCOUNT = record('account-1', 'account');

describe('the record of an account', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const daysAgo = (days: number) => new Date(api.clock.now.getTime() - days * DAY).toISOString();
  const shown = async (ws: TestWorkspace) => {
    const { value } = await api.call('getContext', ws.users.rep, { record: ACCOUNT });
    if (value.match.kind !== 'account' || value.account === undefined) throw new Error('No account');
    return { people: value.match.people, ...value.account };
  };

  /** People at the account with these titles; every `eager`th has looked at prices. */
  async function hire(ws: TestWorkspace, titles: readonly string[], eager = 3): Promise<string[]> {
    const ids = titles.map(() => uuidv7());
    const events = ids.flatMap((personId, at) =>
      at % eager > 0
        ? []
        : [9, 4].map((days) => ({ id: uuidv7(), personId, ts: daysAgo(days), name: 'Pricing Viewed', source: 'website', properties: {} })),
    );
    await api.store.inWorkspace(ws.id, async (tx) => {
      const people = ids.map((id, at) =>
        newPerson({ id, accountId: ws.accountId, name: `Person ${at}`, title: titles[at] ?? '' }, daysAgo(50)),
      );
      await insertPeople(tx, ws.id, people);
      await insertEvents(
        tx,
        ws.id,
        events.map((event) => ({ ...event, messageId: event.id, receivedAt: event.ts })),
      );
    });
    await rejudgePeople({ store: api.store, workspaceId: ws.id, now: () => api.clock.now, newId: uuidv7 }, ids);
    return ids;
  }

  it('counts its people as their own records judge them, each once', async () => {
    const ws = await newWorkspace(api);
    const ids = await hire(ws, ['CFO', 'Head of planning', 'Planner', 'Buyer', 'Software architect', '']);
    const { people, rollUp, known, counted } = await shown(ws);
    expect([known, counted, people.length]).toEqual([7, 7, 7]);
    const views = await Promise.all(
      [ws.personId, ...ids].map(async (personId) => (await api.call('getPerson', ws.users.rep, { id: personId })).value.journey),
    );
    for (const { stage, count, people: named } of rollUp?.lifecycle ?? []) {
      const there = [ws.personId, ...ids].filter((_, at) => views[at]?.enoughData && views[at].lifecycle.stage === stage);
      expect([stage, count, named.toSorted()]).toEqual([stage, there.length, there.toSorted()]);
    }
    const sum = (parts: readonly { count: number }[] = []) => parts.reduce((total, { count }) => total + count, 0);
    expect(sum(rollUp?.lifecycle) + (rollUp?.tooEarly.count ?? 0)).toBe(7);
    expect(sum(rollUp?.journey) + (rollUp?.tooEarly.count ?? 0)).toBe(7);
    expect(rollUp?.lifecycle[0]?.stage).toBe('mql');
    expect(rollUp?.mqlSince).toBe(views.flatMap((view) => (view?.lifecycle.stage === 'mql' ? [view.lifecycle.since] : [])).toSorted()[0]);
    expect(rollUp?.triggers.find(({ id }) => id === 'pricing')?.count).toBe(3);
    expect(rollUp?.triggers.find(({ id }) => id === 'rightSize')?.count).toBe(7);
    expect(people[0]?.lifecycleStage).toBe('mql');
  });

  it('tells the open clocks, the last sign of life, the last touch and the verdicts that stand', async () => {
    const ws = await newWorkspace(api);
    await api.call('sendEntries', ws.users.rep, { entries: [verdict('notSure', { personId: ws.personId })] });
    const better = verdict('good', { personId: ws.personId });
    const share = entry({ kind: 'usage', assetId: ws.assets.decision, action: 'share' }, { personId: ws.personId });
    await api.call('sendEntries', ws.users.rep, { entries: [better, share] });
    await api.call('sendEntries', ws.users.manager, { entries: [verdict('notGood', { personId: ws.personId })] });
    const { rollUp, verdicts, lastSeen, lastTouch } = await shown(ws);
    expect(rollUp?.clocks).toEqual([{ person: ws.personId, at: daysAgo(10), dueAt: daysAgo(9) }]);
    expect(verdicts.counts).toEqual({ good: 1, notGood: 1, notSure: 0 });
    expect(verdicts.newest.map(({ by, label }) => [by, label])).toContainEqual(['rep of Test company', 'Nora Lind']);
    expect(lastSeen).toEqual({ person: ws.personId, label: 'Nora Lind', what: 'Viewed pricing', source: 'website', at: daysAgo(5) });
    expect(lastTouch).toMatchObject({ label: 'Nora Lind', by: 'rep of Test company', what: { kind: 'shared', title: 'Price list' } });

    await api.call('sendEntries', ws.users.rep, {
      entries: [entry({ kind: 'undo', entryId: share.id }), entry({ kind: 'undo', entryId: better.id })],
    });
    const step = { id: uuidv7(), personId: ws.personId, axis: 'lifecycle', stage: 'sal', enteredAt: daysAgo(1), fromStage: null } as const;
    await api.store.inWorkspace(ws.id, (tx) =>
      insertStageEntries(tx, ws.id, [
        { ...step, origin: 'moved', why: 'Accepted', actor: 'Ines', evidence: [], definitionVersion: null, recordedAt: daysAgo(1) },
      ]),
    );
    const after = await shown(ws);
    expect(after.lastTouch).toMatchObject({ by: 'Ines', what: { kind: 'moved', stage: 'sal' } });
    expect(after.rollUp?.clocks).toEqual([]);
    expect(after.verdicts.counts).toEqual({ good: 0, notGood: 1, notSure: 0 });
  });

  it('shows nobody known, and no stage before both sides have signed', async () => {
    const ws = await newWorkspace(api);
    await asOwner(api.store.connection, 'UPDATE people SET account_id = NULL WHERE workspace_id = $1', [ws.id]);
    expect(await shown(ws)).toMatchObject({ people: [], known: 0, counted: 0, lastSeen: null, lastTouch: null, rollUp: { lifecycle: [] } });
    await asOwner(api.store.connection, 'UPDATE people SET account_id = $2 WHERE workspace_id = $1', [ws.id, ws.accountId]);
    await asOwner(
      api.store.connection,
      `UPDATE definition_versions SET status = 'superseded', superseded_at = now() WHERE workspace_id = $1`,
      [ws.id],
    );
    const { rollUp, people, lastSeen, group } = await shown(ws);
    expect(rollUp).toBeNull();
    expect(people.map(({ lifecycleStage, journeyStage }) => [lifecycleStage, journeyStage])).toEqual(people.map(() => [null, null]));
    expect(lastSeen).not.toBeNull();
    expect(group.roles.find(({ id }) => id === 'decisionMaker')?.holders.people).toEqual([ws.personId]);
  });

  /** How many statements a look at the account takes. */
  async function statements(ws: TestWorkspace): Promise<number> {
    let count = 0;
    const counting: Store = {
      ...api.store,
      inWorkspace: (id, work) =>
        api.store.inWorkspace(id, (tx) =>
          work({
            ...tx,
            query: (text, values) => {
              count += 1;
              return tx.query(text, values);
            },
          }),
        ),
    };
    const member = { id: ws.members.rep, name: 'Rep', role: 'rep' as const };
    const looked = await getAccount(
      { store: counting, workspaceId: ws.id, member, now: () => api.clock.now, newId: uuidv7 },
      { id: ws.accountId },
    );
    expect(looked.ok).toBe(true);
    return count;
  }

  it('lists a hundred people and says how many more there are, in a few statements however many', async () => {
    const ws = await newWorkspace(api);
    const before = await statements(ws);
    await hire(
      ws,
      Array.from({ length: 519 }, (_, at) => (at % 5 === 0 ? 'VP Operations' : 'Planner')),
      4,
    );
    const { people, known, counted, rollUp, group } = await shown(ws);
    expect([people.length, known, counted]).toEqual([100, 520, 500]);
    const mqls = rollUp?.lifecycle.find(({ stage }) => stage === 'mql');
    expect([mqls?.count, mqls?.people.length]).toEqual([131, 100]);
    const users = group.roles.find(({ id }) => id === 'user')?.holders;
    expect(users?.count).toBeGreaterThan(users?.people.length ?? Number.POSITIVE_INFINITY);
    const last = people.at(-1)?.id ?? '';
    expect(rollUp?.journey.flatMap((stage) => stage.people)).toContain(last);
    expect(await statements(ws)).toBe(before);
    expect(before).toBeLessThan(15);
  });
});

describe('who is who', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const roleOf = async (ws: TestWorkspace, user = ws.users.rep) =>
    (await api.call('getContext', user, { record: record('lead-1') })).value.role;

  it('is read from the title, said why, and corrected by a member for everybody, until that is taken back', async () => {
    const ws = await newWorkspace(api);
    const byTitle = {
      kind: 'ruled',
      role: 'decisionMaker',
      because: [{ of: 'person', attribute: 'title', value: 'Head of operations', found: 'Head of' }],
    };
    expect(await roleOf(ws)).toMatchObject({ accountId: ws.accountId, accountName: 'Northwind Example', standing: byTitle });

    const { value } = await api.call('chooseRoles', ws.users.rep, { id: ws.personId, roles: ['economicBuyer', 'champion'] });
    const chosen = { kind: 'chosen', roles: ['champion', 'economicBuyer'], by: 'rep of Test company', at: api.clock.now.toISOString() };
    expect(value.overview.group.members).toEqual([{ person: ws.personId, standing: chosen }]);
    expect(value.overview.group.roles.filter(({ holders }) => holders.count > 0).map(({ id }) => id)).toEqual([
      'champion',
      'economicBuyer',
    ]);
    expect((await roleOf(ws, ws.users.marketer))?.standing).toEqual(chosen);

    await api.call('chooseRoles', ws.users.manager, { id: ws.personId, roles: [] });
    expect((await roleOf(ws))?.standing).toMatchObject({ kind: 'chosen', roles: [], by: 'manager of Test company' });
    await api.call('chooseRoles', ws.users.rep, { id: ws.personId, roles: null });
    expect((await roleOf(ws))?.standing).toEqual(byTitle);
    const kept = await api.store.inWorkspace(ws.id, (tx) => tx.query('SELECT 1 FROM buying_role_choices'));
    expect(kept).toHaveLength(3);
  });

  it('holds at the account where it was said, and is judged anew at the next', async () => {
    const ws = await newWorkspace(api);
    await api.call('chooseRoles', ws.users.rep, { id: ws.personId, roles: ['user'] });
    const next = uuidv7();
    await asOwner(
      api.store.connection,
      `INSERT INTO accounts (workspace_id, account_id, name, name_key, source, created_at, updated_at) VALUES ($1, $2, 'Next', 'next', 'test', now(), now())`,
      [ws.id, next],
    );
    await asOwner(api.store.connection, 'UPDATE people SET account_id = $2 WHERE person_id = $1', [ws.personId, next]);
    expect(await roleOf(ws)).toMatchObject({ accountId: next, standing: { kind: 'ruled' } });
  });

  it('refuses a role that is not looked for, a person who is not there, and one at no account', async () => {
    const ws = await newWorkspace(api);
    const choose = async (id: string, roles: string[]) => {
      const { status, error } = await api.call('chooseRoles', ws.users.rep, { id, roles });
      return [status, error.code];
    };
    expect(await choose(ws.personId, ['astrologer'])).toEqual([400, 'badRequest']);
    expect(await choose(uuidv7(), ['user'])).toEqual([404, 'notFound']);
    expect(await choose(ws.twinIds[0], ['user'])).toEqual([404, 'notFound']);
  });

  it('follows the workspace’s own roles; what was said of a role that was given up counts no more', async () => {
    const ws = await newWorkspace(api);
    expect((await api.call('getBuyingRoles', ws.users.rep, {})).value).toMatchObject({ changedBy: null, roles: { length: 6 } });
    await api.call('chooseRoles', ws.users.rep, { id: ws.personId, roles: ['champion'] });
    const size = { type: 'attribute', of: 'account', name: 'employees', test: { op: 'range', min: 500 } } as const;
    const roles: BuyingRole[] = [{ id: 'sponsor', name: 'Sponsor', does: 'opens doors', rules: [{ when: [size] }] }];
    const put = await api.call('putBuyingRoles', ws.users.marketer, { roles });
    expect(put.value).toMatchObject({ roles, changedBy: 'marketer of Test company' });
    const found = [{ of: 'account', attribute: 'employees', value: '800', found: '800' }];
    expect((await roleOf(ws))?.standing).toEqual({ kind: 'ruled', role: 'sponsor', because: found });
    const broken = { ...size, test: { op: 'matches' as const, pattern: '(vp' } };
    const refused = await api.call('putBuyingRoles', ws.users.marketer, {
      roles: [{ ...(roles[0] as BuyingRole), rules: [{ when: [size, broken] }] }],
    });
    expect([refused.status, refused.error.path]).toEqual([400, 'roles.0.rules.0.when.1.test.pattern']);
    const twice = await api.call('putBuyingRoles', ws.users.marketer, { roles: [...roles, ...roles] });
    expect(twice.status).toBe(400);
  });
});
