import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BacktestRun } from '#lib/contract/backtest.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { insertEvents } from '#server/store/events.ts';
import { insertPeople } from '#server/store/people.ts';
import { secondApi, type TestApi, testApi } from '#test/helpers/api.ts';
import { backtested, endOfBacktest } from '#test/helpers/backtests.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DAY, DEFINITION, newPerson, newWorkspace, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

/** As the active one, but one look at prices is enough, and the company's size does not matter. */
const EASY: DefinitionBody = {
  ...DEFINITION,
  triggers: [
    {
      id: 'pricing',
      name: 'Looked at prices',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Pricing Viewed', atLeast: 1 }],
      points: 30,
      decay: { type: 'none' },
    },
  ],
  mql: { fit: 0, interest: 20 },
};

describe('a backtest', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const start = (ws: TestWorkspace, body: unknown = EASY, name = 'Easier') => api.call('startBacktest', ws.users.marketer, { name, body });
  async function replayed(ws: TestWorkspace, body: unknown = EASY, on = api): Promise<BacktestRun> {
    const run = await backtested(on, ws, body);
    expect([run.state, run.message]).toEqual(['done', null]);
    return run;
  }
  const owner = (text: string, values: readonly unknown[] = []) => asOwner(api.store.connection, text, values);

  it('tells who comes in and who falls out, and what reps say of them', async () => {
    const ws = await newWorkspace(api);
    const newcomer = await newcomerIn(ws, 3);
    await api.call('sendEntries', ws.users.rep, { entries: [verdict('notGood', { personId: newcomer })] });
    await api.call('sendEntries', ws.users.rep, { entries: [verdict('good', { personId: ws.personId })] });
    const { value: begun } = await start(ws);
    expect(begun).toMatchObject({ draftName: 'Easier', activeVersion: 1, result: null });
    const run = await endOfBacktest(api, ws, begun.id);
    expect(run).toMatchObject({ state: 'done', progress: 1, step: 'Done', message: null });
    expect(run.result).toMatchObject({
      people: 4,
      events: 4,
      judged: { good: 1, notGood: 1 },
      active: { mqls: 1, precision: { hits: 1, n: 1 } },
      draft: { mqls: 2, precision: { hits: 1, n: 2 }, recall: { hits: 1, n: 1 } },
      groups: { added: { people: 1 }, removed: { people: 0 }, both: { people: 1 }, neither: { people: 2 } },
    });
    expect(
      run.result?.triggers.map(({ triggerId, in: of, peopleActive, peopleDraft }) => [triggerId, of, peopleActive, peopleDraft]),
    ).toEqual([
      ['pricing', 'both', 1, 2],
      ['rightSize', 'active', 1, null],
    ]);
    const added = await api.call('listBacktestPeople', ws.users.rep, { id: begun.id, group: 'added' });
    expect(added.value).toEqual({
      people: [
        {
          personId: newcomer,
          label: 'Newcomer 3',
          accountName: null,
          activeAt: null,
          draftAt: daysAgo(3),
          verdict: 'notGood',
          outcome: null,
        },
      ],
      next: null,
    });
    const found = await api.call('findBacktest', ws.users.rep, { contentHash: run.draftHash });
    expect(found.value.run).toEqual(run);
    expect((await api.call('findBacktest', ws.users.rep, { contentHash: '0'.repeat(64) })).value.run).toBeNull();
  });

  it('has the very same bytes when run again, also by another server, and others once there is news', async () => {
    const ws = await newWorkspace(api);
    await newcomerIn(ws, 5);
    const text = async (id: string) => (await owner('SELECT result FROM backtest_runs WHERE run_id = $1', [id]))[0]?.['result'];
    const first = await text((await replayed(ws)).id);
    api.clock.now = new Date(api.clock.now.getTime() + 3 * DAY);
    expect(await text((await replayed(ws)).id)).toBe(first);
    expect(await text((await replayed(ws, EASY, secondApi(api))).id)).toBe(first);
    await newcomerIn(ws, 1);
    const later = await text((await replayed(ws)).id);
    expect(later).not.toBe(first);
    // What arrived late is found as well as what is read anew by one who knows nothing yet.
    expect(await text((await replayed(ws, EASY, secondApi(api))).id)).toBe(later);
  });

  it('lists people newest first, page by page, by month and by trigger', async () => {
    const ws = await newWorkspace(api);
    const ids = [];
    for (const days of [1, 2, 3, 40, 80]) ids.push(await newcomerIn(ws, days));
    const run = await replayed(ws);
    const list = async (over: object) =>
      (await api.call('listBacktestPeople', ws.users.rep, { id: run.id, group: 'added', ...over })).value;
    const one = await list({ limit: 2 });
    const two = await list({ limit: 2, cursor: one.next ?? '' });
    const three = await list({ limit: 2, cursor: two.next ?? '' });
    expect([...one.people, ...two.people, ...three.people].map(({ personId }) => personId)).toEqual(ids);
    expect(three.next).toBeNull();
    const month = daysAgo(80).slice(0, 7);
    expect((await list({ month })).people.map(({ personId }) => personId)).toEqual(
      ids.filter((_, index) => daysAgo([1, 2, 3, 40, 80][index] ?? 0).startsWith(month)),
    );
    expect((await list({ trigger: 'pricing' })).people).toHaveLength(5);
    expect((await list({ trigger: 'rightSize' })).people).toEqual([]);
    expect((await list({ trigger: 'unheardOf' })).people).toEqual([]);
    for (const odd of ['2026-13', '0000-01']) expect((await list({ month: odd })).people).toEqual([]);
    for (const { month: name, added } of run.result?.months ?? []) expect((await list({ month: name })).people).toHaveLength(added);
  });

  it('is refused with each fault at its field, and to reps', async () => {
    const ws = await newWorkspace(api);
    const bad = await start(ws, { ...EASY, mql: { fit: 'a lot', interest: 1 } });
    expect([bad.status, bad.error.code, bad.error.problems?.length]).toEqual([422, 'invalidDefinition', 1]);
    expect((await api.call('startBacktest', ws.users.rep, { name: 'x', body: EASY })).status).toBe(403);
    expect(await owner('SELECT 1 FROM backtest_runs WHERE workspace_id = $1', [ws.id])).toEqual([]);
  });

  it('works where nothing is active yet', async () => {
    const ws = await newWorkspace(api);
    await owner(`DELETE FROM handovers WHERE workspace_id = $1`, [ws.id]);
    await owner(`UPDATE definition_versions SET status = 'withdrawn', activated_at = NULL WHERE workspace_id = $1`, [ws.id]);
    const run = await replayed(ws);
    expect(run).toMatchObject({ activeVersion: null, result: { active: null, draft: { mqls: 1 }, groups: { added: { people: 1 } } } });
  });

  async function newcomerIn(ws: TestWorkspace, days: number): Promise<string> {
    const id = uuidv7();
    await api.store.inWorkspace(ws.id, async (tx) => {
      await insertPeople(tx, ws.id, [newPerson({ id, name: `Newcomer ${days}` }, daysAgo(90))]);
      await insertEvents(tx, ws.id, [
        {
          id: uuidv7(),
          personId: id,
          ts: daysAgo(days),
          name: 'Pricing Viewed',
          source: 'website',
          properties: {},
          messageId: id,
          receivedAt: daysAgo(0),
        },
      ]);
    });
    return id;
  }
  function daysAgo(days: number): string {
    return new Date(api.clock.now.getTime() - days * DAY).toISOString();
  }
});
