import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { DAY, entry, newWorkspace, record, type TestWorkspace } from '#test/helpers/workspace.ts';

describe('the usage report', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const use = (assetId: string, action: 'impression' | 'open' | 'share' | 'dismiss', over: Parameters<typeof entry>[1] = {}) =>
    entry({ kind: 'usage', assetId, action, ...(action === 'dismiss' ? { reason: 'tooGeneric' as const } : {}) }, over);
  const report = async (ws: TestWorkspace, days = 30) => (await api.call('getAssetUsage', ws.users.manager, { days })).value;

  it('counts what was shown, opened, shared and put aside, and names what nobody used', async () => {
    const ws = await newWorkspace(api);
    const { decision } = ws.assets;
    await api.call('sendEntries', ws.users.rep, {
      entries: [use(decision, 'impression'), use(decision, 'open'), use(decision, 'share'), use(decision, 'dismiss')],
    });
    const { rows, ...frame } = await report(ws);
    expect(frame).toMatchObject({ eligible: 2, used: 1, utilizationRate: 0.5 });
    expect(
      rows.map((row) => [row.asset.title, row.eligible, row.impressions, row.opens, row.shares, row.dismissals, row.topDismissReason]),
    ).toEqual([
      ['Price list', true, 1, 1, 1, 1, 'tooGeneric'],
      ['What is wrong with lists', true, 0, 0, 0, 0, null],
    ]);
  });

  it('counts one impression a member, asset, record and day', async () => {
    const ws = await newWorkspace(api);
    const { decision } = ws.assets;
    const day = (hour: number, date = 2) => ({ at: new Date(Date.UTC(2026, 0, date, hour)).toISOString() });
    const shown = [
      use(decision, 'impression', day(8)),
      use(decision, 'impression', day(17)),
      use(decision, 'impression', day(8, 3)),
      use(decision, 'impression', { ...day(8), record: record('lead-2') }),
    ];
    const { value } = await api.call('sendEntries', ws.users.rep, { entries: shown });
    expect(value.results.map(({ result }) => result)).toEqual(['stored', 'stored', 'stored', 'stored']);
    await api.call('sendEntries', ws.users.manager, { entries: [use(decision, 'impression', day(9))] });
    expect((await report(ws, 3660)).rows[0]?.impressions).toBe(4);
  });

  it('leaves out what was taken back, and what lies outside the period', async () => {
    const ws = await newWorkspace(api);
    const { decision, expired } = ws.assets;
    const opened = use(decision, 'open');
    const old = use(decision, 'share', { at: new Date(api.clock.now.getTime() - 40 * DAY).toISOString() });
    await api.call('sendEntries', ws.users.rep, {
      entries: [opened, old, entry({ kind: 'undo', entryId: opened.id }), use(expired, 'open')],
    });
    const now = await report(ws);
    expect(now).toMatchObject({ eligible: 2, used: 0, utilizationRate: 0 });
    expect(now.rows.find((row) => row.asset.id === expired)).toMatchObject({ eligible: false, opens: 1 });
    expect((await report(ws, 60)).used).toBe(1);
  });

  it.each([0, -1, 3661, 1.5, 1e9])('refuses a period of %d days', async (days) => {
    const ws = await newWorkspace(api);
    expect((await api.call('getAssetUsage', ws.users.rep, { days })).error).toMatchObject({ code: 'badRequest', path: 'days' });
  });
});
