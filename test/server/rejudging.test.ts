import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { compileDefinition } from '#lib/journey/compile.ts';
import { recordEventsWithin } from '#server/ingest/record-events.ts';
import { createLog } from '#server/log.ts';
import { createRejudger } from '#server/rejudging/create-rejudger.ts';
import { createExaminer, type Examined } from '#server/rejudging/find-changed.ts';
import { type RunContext, runRejudging } from '#server/rejudging/run-rejudging.ts';
import { judgeNews, rejudgePeople } from '#server/services/rejudge.ts';
import { startRejudging } from '#server/services/start-rejudging.ts';
import type { Store } from '#server/store/db.ts';
import { insertAgreedVersion } from '#server/store/definition-versions.ts';
import { insertEvents } from '#server/store/events.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { agreedVersion } from '#test/helpers/agreed-version.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { countLedgerRows, standingLedgers } from '#test/helpers/ledger.ts';
import { populatedWorkspace } from '#test/helpers/populated-workspace.ts';
import { asOwner } from '#test/helpers/server.ts';
import { until } from '#test/helpers/until.ts';
import { DAY, DEFINITION, type TestWorkspace } from '#test/helpers/workspace.ts';

const PEOPLE = 60;
const [RIGHT_SIZE] = DEFINITION.triggers;

/** A second agreement: prices three times instead of twice, papers on costs, and an address that is no company's. */
const SECOND: DefinitionBody = {
  ...DEFINITION,
  triggers: [
    ...(RIGHT_SIZE === undefined ? [] : [RIGHT_SIZE]),
    {
      id: 'pricing',
      name: 'Looked at prices three times',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Pricing Viewed', atLeast: 3, withinDays: 30 }],
      points: 25,
      decay: { type: 'halfLife', days: 20 },
    },
    {
      id: 'papers',
      name: 'Read about costs',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Paper Read', atLeast: 1, where: { topic: { op: 'contains', text: 'cost' } } }],
      points: 15,
      decay: { type: 'linear', days: 60 },
    },
    {
      id: 'company',
      name: 'An address of a company',
      kind: 'fit',
      clauses: [
        { type: 'not', of: { type: 'attribute', of: 'person', name: 'email', test: { op: 'emailDomain', domains: ['example.net'] } } },
        { type: 'attribute', of: 'person', name: 'email', test: { op: 'exists' } },
      ],
      points: 35,
      decay: { type: 'none' },
    },
  ],
};

describe('re-judging everybody', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const ago = (days: number) => new Date(api.clock.now.getTime() - days * DAY).toISOString();
  const outside = (ws: TestWorkspace) => ({ store: api.store, workspaceId: ws.id, now: () => api.clock.now, newId: uuidv7 });
  const context = (ws: TestWorkspace, over: Partial<RunContext> = {}): RunContext => ({
    ...outside(ws),
    holder: uuidv7(),
    signal: new AbortController().signal,
    pace: { first: 7, most: 7, changed: 3 },
    ...over,
  });

  async function activate(ws: TestWorkspace, body: DefinitionBody, version: number): Promise<void> {
    const signers = { marketing: ws.members.marketer, sales: ws.members.manager };
    await api.store.inWorkspace(ws.id, async (tx) => {
      await insertAgreedVersion(tx, ws.id, agreedVersion({ name: `Version ${version}`, body, version, signers, at: ago(1) }));
      await appendLiveEvents(tx, ws.id, [await startRejudging(tx, outside(ws), version)]);
    });
  }

  const populated = () => populatedWorkspace(api, PEOPLE);

  async function expectJudgedUnder(ws: TestWorkspace & { everybody: string[] }, body: DefinitionBody): Promise<void> {
    const before = await countLedgerRows(api.store.connection, ws.id);
    await rejudgePeople(outside(ws), ws.everybody);
    expect(await countLedgerRows(api.store.connection, ws.id)).toEqual(before);
    expect(await lookAtAll(ws, body)).toEqual({ people: ws.everybody.length, changed: [] });
    // Where there is room for the properties of a few events only.
    expect(await lookAtAll(ws, body, 5)).toEqual({ people: ws.everybody.length, changed: [] });
  }

  async function lookAtAll(ws: TestWorkspace, body: DefinitionBody, mostHeld?: number) {
    const examine = createExaminer(api.store, ws.id, compileDefinition(body), mostHeld);
    const changed: string[] = [];
    let people = 0;
    for (let after: string | null = null; ; ) {
      const page = { after, limit: 1_000, now: api.clock.now.getTime() };
      const examined: Examined | null = await examine(page, new AbortController().signal);
      if (examined === null) return { people, changed };
      people += examined.people;
      changed.push(...examined.changed);
      after = examined.last;
    }
  }

  it('leaves each ledger as judging that person by themselves does, and writes only where something changed', async () => {
    const ws = await populated();
    await expectJudgedUnder(ws, DEFINITION);
    const before = await standingLedgers(api.store.connection, ws.id);
    await activate(ws, SECOND, 2);
    expect(await runRejudging(context(ws))).toBe('done');
    await expectJudgedUnder(ws, SECOND);
    const after = await standingLedgers(api.store.connection, ws.id);
    const changed = ws.everybody.filter((id) => after.get(id)?.join() !== before.get(id)?.join());
    expect(changed.length).toBeGreaterThan(10);
    expect(changed.length).toBeLessThan(ws.everybody.length);
    const { value } = await api.call('getRejudging', ws.users.rep, {});
    expect(value.rejudging).toMatchObject({ definitionVersion: 2, state: 'done', done: ws.everybody.length, total: ws.everybody.length });
  });

  it('tells of each event in the evidence what the event itself says', async () => {
    const ws = await populated();
    const links = ['https://example.com/papers/1', 'papers/2', null];
    // Finer times than judging tells apart.
    const papers = links.map((url, n) => ({ ts: ago(9 - n).replace('Z', '600Z'), properties: { topic: 'cost', ...(url && { url }) } }));
    const rest = { personId: ws.everybody[9] ?? '', name: 'Paper Read', source: 'app', receivedAt: ago(0) };
    const sent = papers.map((paper) => ({ ...paper, ...rest, id: uuidv7(), messageId: uuidv7() }));
    await api.store.inWorkspace(ws.id, (tx) => insertEvents(tx, ws.id, sent));
    await activate(ws, SECOND, 2);
    expect(await runRejudging(context(ws))).toBe('done');
    const told = await asOwner(
      api.store.connection,
      `SELECT one ->> 'source' AS source, one ->> 'url' AS url,
         one ->> 'source' = e.source AND (one ->> 'url') IS NOT DISTINCT FROM substring(e.properties ->> 'url' FROM '^https://.*') AS is_said
       FROM (SELECT person_id, jsonb_array_elements(evidence) AS one FROM stage_entries WHERE workspace_id = $1 AND definition_version = 2
         UNION ALL
         SELECT person_id, jsonb_array_elements(jsonb_path_query(evidence, '$[*].evidence')) FROM trigger_firings
         WHERE workspace_id = $1 AND definition_version = 2) l
       LEFT JOIN events e ON e.workspace_id = $1 AND e.person_id = l.person_id AND e.event_id = (one ->> 'eventId')::uuid
       WHERE one ->> 'type' = 'event'`,
      [ws.id],
    );
    expect(told.filter((one) => one['is_said'] !== true)).toEqual([]);
    expect(told).toContainEqual({ source: 'app', url: 'https://example.com/papers/1', is_said: true });
    expect(told).toContainEqual({ source: 'app', url: null, is_said: true });
  });

  it('writes nothing at all where the new version says the same of everybody', async () => {
    const ws = await populated();
    const before = await countLedgerRows(api.store.connection, ws.id);
    await activate(ws, { ...DEFINITION, grades: { fit: [90, 80, 70], interest: [90, 80, 70] } }, 2);
    expect(await runRejudging(context(ws))).toBe('done');
    expect(await countLedgerRows(api.store.connection, ws.id)).toEqual(before);
  });

  it('goes on where a node broke off, and comes to the same as without a break', async () => {
    const ws = await populated();
    await activate(ws, SECOND, 2);
    let breaks = 0;
    for (let node = 0; ; node += 1) {
      let left = node;
      const failing: Store = {
        ...api.store,
        inWorkspace: (id, work) =>
          api.store.inWorkspace(id, async (tx) => {
            const result = await work(tx);
            left -= 1;
            if (left < 0) throw new Error('cut off before the commit');
            return result;
          }),
      };
      const end = await runRejudging(context(ws, { store: failing, force: true })).catch(() => null);
      if (end === 'done') break;
      breaks += 1;
    }
    expect(breaks).toBeGreaterThan(3);
    await expectJudgedUnder(ws, SECOND);
  });

  it('is one node’s at a time; another takes it over once that one has been silent for too long', async () => {
    const ws = await populated();
    await activate(ws, SECOND, 2);
    const stop = new AbortController();
    const slow = context(ws, {
      signal: stop.signal,
      now: () => {
        stop.abort(new Error('stopped'));
        return api.clock.now;
      },
    });
    await expect(runRejudging(slow)).rejects.toThrow('stopped');
    expect(await runRejudging(context(ws))).toBe('none');
    await asOwner(
      api.store.connection,
      `UPDATE rejudge_runs SET lease_until = clock_timestamp() - interval '1 second' WHERE workspace_id = $1`,
      [ws.id],
    );
    expect(await runRejudging(context(ws))).toBe('done');
    await expectJudgedUnder(ws, SECOND);
  });

  it('ends when a newer version becomes active meanwhile, without a trace of the old one in what it had not reached', async () => {
    const ws = await populated();
    await activate(ws, SECOND, 2);
    const third = { ...SECOND, mql: { fit: 80, interest: 10 } };
    let isActivated = false;
    const interrupted: Store = {
      ...api.store,
      inSnapshot: async (id, work, signal) => {
        const result = await api.store.inSnapshot(id, work, signal);
        if (!isActivated) {
          isActivated = true;
          await activate(ws, third, 3);
        }
        return result;
      },
    };
    expect(await runRejudging(context(ws, { store: interrupted }))).toBe('lost');
    const rows = await asOwner(api.store.connection, 'SELECT 1 FROM stage_entries WHERE workspace_id = $1 AND definition_version = 2', [
      ws.id,
    ]);
    expect(rows).toEqual([]);
    expect(await runRejudging(context(ws))).toBe('done');
    await expectJudgedUnder(ws, third);
  });

  it('goes on by itself in a thread of the server, and open screens are told', async () => {
    const ws = await populated();
    const { store } = api;
    const rejudger = createRejudger({
      store,
      connection: store.connection,
      log: createLog('silent'),
      now: () => api.clock.now,
      holder: uuidv7(),
      isAlone: true,
      pollMs: 20,
    });
    try {
      await activate(ws, SECOND, 2);
      await until(
        'the end of the run',
        async () => (await api.call('getRejudging', ws.users.rep, {})).value.rejudging?.state === 'done',
        60_000,
      );
    } finally {
      await rejudger.stop();
    }
    const told = await asOwner(
      store.connection,
      `SELECT DISTINCT body FROM live_events WHERE workspace_id = $1 AND body ->> 'kind' = 'rejudging'`,
      [ws.id],
    );
    expect(told).toEqual([{ body: { kind: 'rejudging', definitionVersion: 2 } }]);
    await expectJudgedUnder(ws, SECOND);
  });

  it('has whoever did something since the properties of events were read judged by themselves', async () => {
    const ws = await populated();
    await activate(ws, SECOND, 2);
    expect(await runRejudging(context(ws))).toBe('done');
    const examine = createExaminer(api.store, ws.id, compileDefinition(SECOND));
    const page = { limit: 20, now: api.clock.now.getTime() };
    const first = await examine({ ...page, after: null }, new AbortController().signal);
    expect(first?.changed).toEqual([]);
    const news = { personId: ws.everybody[25] ?? '', name: 'Paper Read', ts: ago(3), properties: { topic: 'news' }, receivedAt: ago(0) };
    const event = { ...news, id: uuidv7(), messageId: uuidv7(), source: 'website' };
    await api.store.inWorkspace(ws.id, (tx) => insertEvents(tx, ws.id, [event]));
    expect((await examine({ ...page, after: first?.last ?? null }, new AbortController().signal))?.changed).toEqual([event.personId]);
  });

  it('and behaviour that arrives meanwhile come to the same as either alone', async () => {
    const ws = await populated();
    await activate(ws, SECOND, 2);
    const arriving = ws.everybody.filter((_, n) => n % 4 === 0);
    const record = async (personId: string) =>
      api.store.inWorkspace(ws.id, async (tx) => {
        const event = {
          messageId: `m ${personId}`,
          person: { by: 'id' as const, id: personId },
          name: 'Paper Read',
          ts: ago(3),
          source: 'website',
          properties: { topic: 'cost' },
        };
        const { stored } = await recordEventsWithin(tx, outside(ws), [event]);
        await judgeNews(tx, outside(ws), stored);
      });
    const [end] = await Promise.all([runRejudging(context(ws)), ...arriving.map(record)]);
    expect(end).toBe('done');
    await expectJudgedUnder(ws, SECOND);
  });
});
