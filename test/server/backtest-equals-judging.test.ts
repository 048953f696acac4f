import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { judgePast } from '#lib/journey/past.ts';
import { askedBy } from '#server/backtest/asked.ts';
import { loadHistory } from '#server/backtest/load/load-history.ts';
import { idOf } from '#server/backtest/person-ids.ts';
import { createReplay } from '#server/backtest/replay/replay-people.ts';
import { judgePeople } from '#server/services/judge-person.ts';
import { insertEvents } from '#server/store/events.ts';
import { randomBodies } from '#test/helpers/random-bodies.ts';
import { EVENTS, type RandomWorkspace, randomWorkspace } from '#test/helpers/random-workspace.ts';
import { type TestStore, testStoreForTest } from '#test/helpers/server.ts';

/** One page is enough: whose oldest pages are no longer read is handed over later. */
const EAGER: DefinitionBody = {
  triggers: [
    {
      id: 'page',
      name: 'Viewed a page',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: EVENTS[0], atLeast: 1 }],
      points: 10,
      decay: { type: 'none' },
    },
  ],
  mql: { fit: 0, interest: 10 },
  journey: [],
  grades: { fit: [30, 20, 10], interest: [30, 20, 10] },
  handover: { slaHours: 24 },
  reentryGuardDays: 30,
};
const BODIES = [...randomBodies(7, 23), EAGER];

it('finds of everyone, under any definition, just what judging that one person from the database finds', async () => {
  const store = await testStoreForTest();
  const workspace = await randomWorkspace(store, 3);
  await addRobot(store, workspace);
  const { history } = await historyOf(store, workspace, BODIES);
  let handedOver = 0;
  for (const body of BODIES) {
    const judged = await judgedAlone(store, workspace, body, new Date(history.asOf));
    const replay = createReplay(history, { draft: body, active: null });
    const replayed = workspace.personIds.map((_, person) => {
      const { tally, handedOver: rows } = replay(person, person + 1);
      const fired = body.triggers.filter((_trigger, place) => tally.triggers[place]?.draft.people === 1).map(({ id }) => id);
      return [
        idOf(history.people, person),
        { firstAt: rows.draftAt[0] ?? null, handovers: tally.versions.draft.handovers, fired },
      ] as const;
    });
    expect(new Map(replayed)).toEqual(judged);
    handedOver += replayed.filter(([, { firstAt }]) => firstAt !== null).length;
  }
  // Enough of both to mean something.
  expect(handedOver).toBeGreaterThan(100);
  expect(handedOver).toBeLessThan(BODIES.length * workspace.personIds.length - 100);
});

it('finds the same with what was read earlier and the news since, as with everything read anew', async () => {
  const store = await testStoreForTest();
  const workspace = await randomWorkspace(store, 5, { people: 80 });
  const [first = [], second = []] = [BODIES.slice(0, 4), BODIES.slice(4, 8)];
  const earlier = await historyOf(store, workspace, first);
  expect(earlier.history.segments).toHaveLength(1);
  const unchanged = await historyOf(store, workspace, first, earlier);
  expect(unchanged.history.segments).toEqual(earlier.history.segments);
  await addRobot(store, workspace);
  await store.inWorkspace(workspace.id, (tx) =>
    tx.query(`UPDATE people SET title = 'Planner', updated_at = now() WHERE workspace_id = $1 AND person_id = $2`, [
      workspace.id,
      workspace.personIds[0],
    ]),
  );
  const extended = await historyOf(store, workspace, first, earlier);
  expect(extended.history.segments).toHaveLength(2);
  for (const [known, bodies] of [
    [extended, first],
    [await historyOf(store, workspace, second, extended), second],
  ] as const) {
    const fresh = await historyOf(store, workspace, bodies);
    expect(known.history.asOf).toBe(fresh.history.asOf);
    for (const body of bodies) {
      const versions = { draft: body, active: null };
      expect(createReplay(known.history, versions)(0, 80)).toEqual(createReplay(fresh.history, versions)(0, 80));
    }
  }
});

it('reads everything anew where an event came in behind its back', async () => {
  const store = await testStoreForTest();
  const workspace = await randomWorkspace(store, 6, { people: 30 });
  const bodies = BODIES.slice(0, 2);
  const earlier = await historyOf(store, workspace, bodies);
  await store.inWorkspace(workspace.id, (tx) =>
    insertEvents(tx, workspace.id, [event(workspace, '2025-07-01T00:00:00.000Z', workspace.now.getTime() - 300 * 86_400_000)]),
  );
  const later = await historyOf(store, workspace, bodies, earlier);
  expect(later.events).toBe(earlier.events + 1);
  expect(later.history.people.totals.reduce((sum, total) => sum + total, 0)).toBe(later.events);
});

function historyOf(
  store: TestStore,
  { id, now }: RandomWorkspace,
  bodies: readonly DefinitionBody[],
  known: Awaited<ReturnType<typeof loadHistory>> | null = null,
) {
  const loading = { workspaceId: id, asked: askedBy(bodies), known, now, mostBytes: 1e8, onProgress: () => {} };
  return store.inSnapshot(id, (snapshot) => loadHistory(snapshot, loading), new AbortController().signal);
}

async function judgedAlone(store: TestStore, { id, personIds }: RandomWorkspace, body: DefinitionBody, asOf: Date) {
  const ref = { id: uuidv7(), version: 1, name: 'Draft', status: 'draft' as const, activatedAt: null };
  const judged = await store.inWorkspace(id, (tx) => judgePeople(tx, id, personIds, { ref, body, contentHash: '' }, asOf));
  return new Map(
    [...judged].map(([personId, { input }]) => {
      const { lifecycle, fired } = judgePast(input);
      const own = lifecycle.filter(({ stage, actor }) => stage === 'mql' && actor === null);
      const ids = fired.map(({ trigger }) => body.triggers[trigger]?.id);
      return [personId, { firstAt: own[0]?.at ?? null, handovers: own.length, fired: ids }];
    }),
  );
}

/** More events of one person than judging reads. */
async function addRobot(store: TestStore, workspace: RandomWorkspace): Promise<void> {
  const events = Array.from({ length: 5_100 }, (_, index) =>
    event(workspace, new Date(workspace.from + index * 60_000).toISOString(), workspace.now.getTime()),
  );
  await store.inWorkspace(workspace.id, (tx) => insertEvents(tx, workspace.id, events));
}

function event({ personIds }: RandomWorkspace, ts: string, received: number) {
  const stamp = { id: uuidv7(), personId: personIds[2] ?? '', messageId: uuidv7(), receivedAt: new Date(received).toISOString() };
  return { ...stamp, ts, name: EVENTS[0], source: 'robot', properties: {} };
}
