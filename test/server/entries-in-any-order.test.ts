import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '#lib/contract/feedback.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import type { Tx } from '#server/store/db.ts';
import { insertEntry } from '#server/store/entries.ts';
import { settleFeedback } from '#server/store/feedback.ts';
import { findStandingFeedback } from '#server/store/feedback-items.ts';
import { secondApi, type TestApi, testApi } from '#test/helpers/api.ts';
import { asOwner } from '#test/helpers/server.ts';
import { type Standing, standingVerdicts, subjectOf } from '#test/helpers/standing-verdicts.ts';
import { until } from '#test/helpers/until.ts';
import { entry, newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

const MINUTE = (n: number) => ({ at: new Date(Date.UTC(2026, 0, 1, 9, n)).toISOString(), record: record('lead-7') });

/** Clicks of one rep on one record: verdicts about nobody, later ones in place of earlier, with reasons; about a person; an undo; a use taken back. */
function clicks(ws: TestWorkspace): Entry[] {
  const first = verdict('notGood', MINUTE(0));
  const reason = entry({ kind: 'reason', verdictEntryId: first.id, reason: 'noBudget' }, MINUTE(1));
  const second = verdict('good', MINUTE(2));
  const third = verdict('notGood', MINUTE(2));
  const early = entry({ kind: 'reason', verdictEntryId: third.id, reason: 'spam' }, MINUTE(3));
  const late = entry({ kind: 'reason', verdictEntryId: third.id, reason: 'badTiming', text: 'In spring' }, MINUTE(4));
  const other = verdict('good', { ...MINUTE(1), personId: ws.personId });
  const twin = verdict('good', { ...MINUTE(1), personId: ws.twinIds[0] });
  const opened = entry({ kind: 'usage', assetId: ws.assets.decision, action: 'open' }, MINUTE(6));
  return [
    first,
    reason,
    entry({ kind: 'undo', entryId: first.id }, MINUTE(2)),
    second,
    third,
    early,
    late,
    entry({ kind: 'undo', entryId: late.id }, MINUTE(5)),
    other,
    twin,
    entry({ kind: 'undo', entryId: twin.id }, MINUTE(5)),
    opened,
    entry({ kind: 'undo', entryId: opened.id }, MINUTE(7)),
    entry({ kind: 'usage', assetId: ws.assets.decision, action: 'share' }, MINUTE(8)),
  ];
}

async function standing(ws: TestWorkspace): Promise<Standing> {
  const { items } = (await api.call('listFeedback', ws.users.marketer, { limit: 200 })).value;
  const left = items.filter((item) => item.status !== 'withdrawn');
  return Object.fromEntries(left.map((item) => [subjectOf(item), { id: item.id, reason: item.reason }]));
}

it('comes to the same state whatever the order, the batches and the repeats of the delivery', async () => {
  const places = Array.from({ length: 14 }, (_, place) => place);
  const deliveries = fc
    .tuple(
      fc.shuffledSubarray(places, { minLength: places.length }),
      fc.array(fc.constantFrom(...places), { maxLength: 5 }),
      fc.integer({ min: 1, max: places.length }),
    )
    .map(([order, repeats, batch]) => ({ order: [...order, ...repeats], batch }));
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ order, batch }) => {
      const ws = await newWorkspace(api);
      const all = clicks(ws);
      const sent = order.flatMap((index) => all[index] ?? []);
      for (let start = 0; start < sent.length; start += batch)
        await api.call('sendEntries', ws.users.rep, { entries: sent.slice(start, start + batch) });
      expect(await standing(ws)).toEqual(standingVerdicts(all));
      expect(Object.values(await standing(ws)).map(({ reason }) => reason)).toEqual(['spam', null]);
      const report = (await api.call('getAssetUsage', ws.users.rep, { days: 3660 })).value;
      expect(report.rows.find((row) => row.asset.id === ws.assets.decision)).toMatchObject({ opens: 0, shares: 1 });
    }),
    { numRuns: 25 },
  );
});

it('agrees with what is worked out the plain way, whatever a rep clicks', async () => {
  const ws = await newWorkspace(api);
  const click = fc.record({
    kind: fc.constantFrom('verdict', 'undo', 'reason'),
    of: fc.nat(9),
    minute: fc.nat(4),
    hasPerson: fc.boolean(),
  });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(click, { minLength: 1, maxLength: 12 }), async (drawn) => {
      round += 1;
      const place = { record: record(`lead-any-${round}`) };
      const given: Entry[] = [];
      for (const { kind, of, minute, hasPerson } of drawn) {
        const verdicts = given.filter(({ body }) => body.kind === 'verdict');
        const target = verdicts[of % Math.max(verdicts.length, 1)];
        const over = { ...MINUTE(minute), ...place };
        if (kind === 'verdict' || target === undefined) given.push(verdict('good', { ...over, personId: hasPerson ? ws.personId : null }));
        else if (kind === 'undo') given.push(entry({ kind: 'undo', entryId: target.id }, over));
        else given.push(entry({ kind: 'reason', verdictEntryId: target.id, reason: hasPerson ? 'spam' : 'noNeed' }, over));
      }
      await api.call('sendEntries', ws.users.rep, { entries: given });
      const ofRound = Object.entries(await standing(ws)).filter(([subject]) => subject.startsWith(`${recordKey(place.record)} `));
      expect(Object.fromEntries(ofRound)).toEqual(standingVerdicts(given));
      for (const personId of [ws.personId, null]) {
        const judged = { memberId: ws.members.rep, recordKey: recordKey(place.record), personId };
        const shown = await api.store.inWorkspace(ws.id, (tx) => findStandingFeedback(tx, ws.id, judged));
        expect(shown?.id).toBe(standingVerdicts(given)[subjectOf({ ...place, personId })]?.id);
      }
    }),
    { numRuns: 25 },
  );
});

it('lets the later of two verdicts stand that reach two servers in the same moment', async () => {
  const ws = await newWorkspace(api);
  const second = secondApi(api);
  const pairs = Array.from({ length: 30 }, (_, round) => {
    const place = { record: record(`lead-pair-${round}`) };
    return [verdict('good', { ...MINUTE(round % 2), ...place }), verdict('notGood', { ...MINUTE(1), ...place })] as const;
  });
  for (const [one, other] of pairs) {
    const send = (server: TestApi, given: Entry) => server.call('sendEntries', ws.users.rep, { entries: [given] });
    await Promise.all([send(api, one), send(second, other)]);
  }
  expect(await standing(ws)).toEqual(standingVerdicts(pairs.flat()));
  await second.close();
});

it('reads what another transaction has written while it waited for the verdict', async () => {
  const ws = await newWorkspace(api);
  const given = verdict('notGood', { record: record('lead-8') });
  await api.call('sendEntries', ws.users.rep, { entries: [given] });
  const settle = (tx: Tx, one: Entry) =>
    insertEntry(tx, ws.id, { entry: one, memberId: ws.members.rep, at: one.at, receivedAt: one.at, place: 0 }).then(() =>
      settleFeedback(tx, ws.id, given.id),
    );
  let reasonIsIn: Promise<unknown> = Promise.resolve();
  await api.store.inWorkspace(ws.id, async (first) => {
    await settle(first, entry({ kind: 'undo', entryId: given.id }));
    reasonIsIn = api.store.inWorkspace(ws.id, (tx) => settle(tx, entry({ kind: 'reason', verdictEntryId: given.id, reason: 'spam' })));
    await until('the second transaction to wait', async () => {
      const [row] = await asOwner(api.store.connection, 'SELECT 1 FROM pg_locks WHERE NOT granted');
      return row !== undefined;
    });
  });
  await reasonIsIn;
  const { items } = (await api.call('listFeedback', ws.users.marketer, {})).value;
  expect(items).toMatchObject([{ id: given.id, status: 'withdrawn', reason: 'spam' }]);
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
