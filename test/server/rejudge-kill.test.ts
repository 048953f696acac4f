import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { runRejudging } from '#server/rejudging/run-rejudging.ts';
import { startRejudging } from '#server/services/start-rejudging.ts';
import { createStore } from '#server/store/create-store.ts';
import type { Store } from '#server/store/db.ts';
import { insertAgreedVersion } from '#server/store/definition-versions.ts';
import { insertEvents } from '#server/store/events.ts';
import { insertPeople } from '#server/store/people.ts';
import { findRejudging } from '#server/store/rejudge-runs.ts';
import { agreedVersion } from '#test/helpers/agreed-version.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { countLedgerRows, standingLedgers } from '#test/helpers/ledger.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DEFINITION, newPerson, newWorkspace, type TestWorkspace } from '#test/helpers/workspace.ts';

const NODE = fileURLToPath(new URL('../helpers/rejudging-node.ts', import.meta.url));
const KILLS = 20;
const PEOPLE = 1_500;
/** Steps that a process may take until it is killed. */
const MOST_STEPS = 8;

/** Says something else of everybody than the first version. */
const SECOND: DefinitionBody = {
  ...DEFINITION,
  triggers: [
    {
      id: 'pricing',
      name: 'Looked at prices',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Pricing Viewed', atLeast: 1, withinDays: 40 }],
      points: 30,
      decay: { type: 'linear', days: 50 },
    },
    {
      id: 'named',
      name: 'We know their name',
      kind: 'fit',
      clauses: [{ type: 'attribute', of: 'person', name: 'name', test: { op: 'exists' } }],
      points: 40,
      decay: { type: 'none' },
    },
  ],
};

let api: TestApi;
let ws: TestWorkspace;
let node: ChildProcess | null = null;
beforeAll(async () => {
  api = await testApi();
  ws = await newWorkspace(api);
  await populate();
});
afterAll(async () => {
  node?.kill('SIGKILL');
  await api.close();
});

it(`re-judges everybody to the same end though the process is killed ${KILLS} times on the way`, { timeout: 240_000 }, async () => {
  const { connection } = api.store;
  await startRun(DEFINITION, 2);
  await judgeAll(api.store);
  await startRun(SECOND, 3);

  // The same database once more, where nothing disturbs the run.
  const aside = { ...connection, database: `${connection.database}_aside` };
  const copy = createStore({ connection: aside });
  await asOwner(
    { ...connection, database: 'postgres' },
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${connection.database}'`,
  );
  await asOwner({ ...connection, database: 'postgres' }, `CREATE DATABASE ${aside.database} TEMPLATE ${connection.database}`);
  await judgeAll(copy);
  const expected = [await countLedgerRows(aside, ws.id), await standingLedgers(aside, ws.id)];
  await copy.close();
  await asOwner({ ...connection, database: 'postgres' }, `DROP DATABASE ${aside.database} WITH (FORCE)`);

  const reached: number[] = [];
  // Where chance let many kills fall on one place, a few more find others.
  const places = () => new Set(reached).size;
  while (reached.length < KILLS || (places() <= KILLS / 3 && reached.length < 3 * KILLS)) {
    await startNode(1 + Math.floor(Math.random() * MOST_STEPS));
    await pause(Math.random() * 30);
    await killNode();
    reached.push((await progress())?.done ?? 0);
  }
  const last = await progress();
  console.log(`${reached.length} kills -9 while ${last?.total} people were re-judged; judged when killed: ${reached.join(', ')}`);
  expect(last?.state).toBe('running');
  expect(places()).toBeGreaterThan(KILLS / 3);

  await startNode(Number.POSITIVE_INFINITY);
  expect((await progress())?.state).toBe('done');
  expect([await countLedgerRows(connection, ws.id), await standingLedgers(connection, ws.id)]).toEqual(expected);
});

const progress = () => api.store.inWorkspace(ws.id, (tx) => findRejudging(tx, ws.id));

/** Resolves when the process has taken so many steps. */
async function startNode(steps: number): Promise<void> {
  node = spawn(process.execPath, [NODE, JSON.stringify({ connection: api.store.connection, workspaceId: ws.id })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (node.stdout === null) return;
  let taken = 0;
  for await (const _ of createInterface({ input: node.stdout })) if (++taken === steps) return;
}

async function killNode(): Promise<void> {
  const ending = node;
  node = null;
  if (ending === null) return;
  const ended = once(ending, 'exit');
  ending.kill('SIGKILL');
  await ended;
}

const ago = (hours: number) => new Date(api.clock.now.getTime() - hours * 3_600_000).toISOString();

async function startRun(body: DefinitionBody, version: number): Promise<void> {
  const signers = { marketing: ws.members.marketer, sales: ws.members.manager };
  await api.store.inWorkspace(ws.id, async (tx) => {
    await insertAgreedVersion(tx, ws.id, agreedVersion({ name: `Version ${version}`, body, version, signers, at: ago(1) }));
    await startRejudging(tx, { workspaceId: ws.id, now: () => api.clock.now, newId: uuidv7 }, version);
  });
}

async function judgeAll(store: Store): Promise<void> {
  const outside = { store, workspaceId: ws.id, now: () => new Date(), newId: uuidv7, holder: uuidv7() };
  expect(await runRejudging({ ...outside, signal: new AbortController().signal })).toBe('done');
}

/** Times lie three hours off whole days, so that nothing changes by the mere passing of time while the test runs. */
async function populate(): Promise<void> {
  const ids = Array.from({ length: PEOPLE }, () => uuidv7());
  await api.store.inWorkspace(ws.id, async (tx) => {
    await insertPeople(
      tx,
      ws.id,
      ids.map((id, n) => newPerson({ id, name: `Person ${n}`, accountId: n % 2 === 0 ? ws.accountId : null }, ago(24 * 80 + 3))),
    );
    const events = ids.flatMap((personId, n) =>
      Array.from({ length: n % 4 }, (_, k) => ({ personId, ts: ago(24 * (60 - ((n + 17 * k) % 59)) + 3) })),
    );
    const rest = { name: 'Pricing Viewed', source: 'website', properties: {}, receivedAt: ago(0) };
    await insertEvents(
      tx,
      ws.id,
      events.map((event) => ({ ...rest, ...event, id: uuidv7(), messageId: uuidv7() })),
    );
  });
}
