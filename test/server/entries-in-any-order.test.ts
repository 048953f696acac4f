import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '#lib/contract/feedback.ts';
import { secondApi, type TestApi, testApi } from '#test/helpers/api.ts';
import { entry, newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

/** Clicks of one rep: two verdicts on one record with reasons, an undo of a reason and of a verdict, a use taken back. */
function clicks(ws: TestWorkspace): Entry[] {
  const minute = (n: number) => ({ at: new Date(Date.UTC(2026, 0, 1, 9, n)).toISOString(), record: record('lead-7') });
  const first = verdict('notGood', minute(0));
  const early = entry({ kind: 'reason', verdictEntryId: first.id, reason: 'noBudget' }, minute(1));
  const late = entry({ kind: 'reason', verdictEntryId: first.id, reason: 'badTiming', text: 'In spring' }, minute(2));
  const second = verdict('good', minute(4));
  const opened = entry({ kind: 'usage', assetId: ws.assets.decision, action: 'open' }, minute(6));
  return [
    first,
    early,
    late,
    entry({ kind: 'undo', entryId: late.id }, minute(3)),
    second,
    entry({ kind: 'undo', entryId: second.id }, minute(5)),
    opened,
    entry({ kind: 'undo', entryId: opened.id }, minute(7)),
    entry({ kind: 'usage', assetId: ws.assets.decision, action: 'share' }, minute(8)),
  ];
}

it('comes to the same state whatever the order, the batches and the repeats of the delivery', async () => {
  const deliveries = fc
    .tuple(
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }),
      fc.array(fc.nat(8), { maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([order, repeats, batch]) => ({ order: [...order, ...repeats], batch }));
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ order, batch }) => {
      const ws = await newWorkspace(api);
      const all = clicks(ws);
      const sent = order.flatMap((index) => all[index] ?? []);
      for (let start = 0; start < sent.length; start += batch)
        await api.call('sendEntries', ws.users.rep, { entries: sent.slice(start, start + batch) });
      const { items } = (await api.call('listFeedback', ws.users.marketer, {})).value;
      expect(items).toMatchObject([
        { id: all[4]?.id, status: 'withdrawn' },
        { id: all[0]?.id, status: 'sent', reason: 'noBudget', text: null },
      ]);
      const report = (await api.call('getAssetUsage', ws.users.rep, { days: 3660 })).value;
      expect(report.rows.find((row) => row.asset.id === ws.assets.decision)).toMatchObject({ opens: 0, shares: 1 });
    }),
    { numRuns: 25 },
  );
});

it('applies a reason and an undo that reach other servers in the same moment as their verdict', async () => {
  const ws = await newWorkspace(api);
  const [second, third] = [secondApi(api), secondApi(api)];
  const send = (server: TestApi, one: Entry) => server.call('sendEntries', ws.users.rep, { entries: [one] });
  for (let round = 0; round < 40; round += 1) {
    const given = verdict('notGood', { record: record(`lead-${round}`) });
    const reason = entry({ kind: 'reason', verdictEntryId: given.id, reason: 'spam' });
    const undo = entry({ kind: 'undo', entryId: given.id });
    await Promise.all([send(api, given), send(second, reason), send(third, undo)]);
  }
  const { items } = (await api.call('listFeedback', ws.users.marketer, { limit: 200 })).value;
  expect(items.filter((item) => item.reason === 'spam')).toHaveLength(40);
  expect(items.filter((item) => item.status === 'withdrawn')).toHaveLength(40);
  await Promise.all([second.close(), third.close()]);
});
