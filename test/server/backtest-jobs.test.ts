import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { createBacktests } from '#server/backtest/create-backtests.ts';
import { createLog } from '#server/log.ts';
import { startBacktest } from '#server/services/start-backtest.ts';
import { withClient } from '#server/store/connection.ts';
import { secondApi, type TestApi, testApi } from '#test/helpers/api.ts';
import { asOwner } from '#test/helpers/server.ts';
import { until } from '#test/helpers/until.ts';
import { DEFINITION, newWorkspace, type TestWorkspace } from '#test/helpers/workspace.ts';

describe('the runs of backtests', () => {
  let api: TestApi;
  let ws: TestWorkspace;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const owner = (text: string, values: readonly unknown[] = []) => asOwner(api.store.connection, text, values);
  const start = (body: unknown, from = api) => from.call('startBacktest', ws.users.marketer, { name: 'Draft', body });
  const look = async (id: string, from = api) => (await from.call('getBacktest', ws.users.rep, { id })).value;
  const cancel = (id: string, from = api) => from.call('cancelBacktest', ws.users.manager, { id });
  const stateOf = (id: string, ...states: string[]) =>
    until(`the backtest to be ${states.join(' or ')}`, async () => {
      const run = await look(id);
      return states.includes(run.state) ? run : null;
    });

  it('wait for each other: one is carried out, one waits, a third is told so, and the same again is the same', async () => {
    ws = await newWorkspace(api);
    const letGo = await holdEvents();
    const [one, again] = [await start(body(1)), await start(body(1))];
    expect(again.value.id).toBe(one.value.id);
    await stateOf(one.value.id, 'running');
    const two = await start(body(2));
    expect(two.value).toMatchObject({ state: 'queued', step: 'Waiting for its turn', progress: 0 });
    const three = await start(body(3));
    expect([three.status, three.error.code]).toEqual([409, 'conflict']);
    expect(three.error.message).toContain('Another backtest waits');
    await letGo();
    expect((await stateOf(one.value.id, 'done', 'failed')).state).toBe('done');
    expect((await stateOf(two.value.id, 'done', 'failed')).state).toBe('done');
    expect((await start(body(1))).value.id).not.toBe(one.value.id);
  });

  it('are cancelled within about a second, in the midst of reading, and the next one’s turn comes', async () => {
    ws = await newWorkspace(api);
    const letGo = await holdEvents();
    const { value: one } = await start(body(1));
    await stateOf(one.id, 'running');
    const { value: two } = await start(body(2));
    const cancelled = await cancel(one.id);
    expect(cancelled.value).toMatchObject({
      state: 'cancelled',
      step: 'Cancelled',
      message: 'Cancelled by manager of Test company.',
      result: null,
    });
    // Nothing can be read yet: the first one has given up by itself.
    await stateOf(two.id, 'running');
    await cancel(two.id);
    await letGo();
    await everyReaderGone();
    expect((await cancel(two.id)).value.state).toBe('cancelled');
    const { value: three } = await start(body(3));
    const done = await stateOf(three.id, 'done', 'failed');
    expect((await cancel(three.id)).value).toEqual(done);
  });

  it('are cancelled on whichever server they are asked to', async () => {
    ws = await newWorkspace(api);
    const letGo = await holdEvents();
    const other = secondApi(api);
    const { value: run } = await start(body(1), other);
    await stateOf(run.id, 'running');
    expect((await cancel(run.id)).value.state).toBe('cancelled');
    const { value: next } = await start(body(2), other);
    await stateOf(next.id, 'running');
    await cancel(next.id);
    await letGo();
    await everyReaderGone();
    expect((await look(run.id, other)).state).toBe('cancelled');
    other.stop();
  });

  it('that a dead server left behind are failed in words, and stand in nobody’s way', async () => {
    ws = await newWorkspace(api);
    const run = await leftBehind('running');
    const waiting = await leftBehind('queued');
    expect((await look(run)).state).toBe('running');
    await owner(`UPDATE backtest_runs SET beat_at = now() - interval '1 minute' WHERE workspace_id = $1`, [ws.id]);
    expect(await look(run)).toMatchObject({ state: 'failed', message: 'The server ended before the backtest was done. Start it again.' });
    expect((await look(waiting)).state).toBe('failed');
    const { value } = await start(body(1));
    expect((await stateOf(value.id, 'done', 'failed')).state).toBe('done');
  });

  it('say that the server was stopped, or has too little memory', async () => {
    ws = await newWorkspace(api);
    const stopping = new AbortController();
    const deps = { store: api.store, log: createLog('silent'), now: () => api.clock.now, newId: uuidv7, stopping: stopping.signal };
    const member = { id: ws.members.marketer, name: 'Mina', role: 'marketer' as const };
    const begin = async (backtests: ReturnType<typeof createBacktests>, n: number) => {
      const started = await startBacktest({ ...deps, backtests, workspaceId: ws.id, member }, { name: 'Draft', body: body(n) });
      return started.ok ? started.value.id : '';
    };
    const poor = await begin(createBacktests({ ...deps, mostBytes: 10 }), 1);
    expect((await stateOf(poor, 'failed', 'done')).message).toBe(
      'There are 3 events, and this server has the memory to replay 0. Give it more memory, then start again.',
    );
    const letGo = await holdEvents();
    const stopped = await begin(createBacktests(deps), 2);
    await stateOf(stopped, 'running');
    stopping.abort();
    expect((await stateOf(stopped, 'failed')).message).toBe('The server was stopped before the backtest was done. Start it again.');
    await letGo();
  });

  it('are told of on the live stream as they go on', async () => {
    ws = await newWorkspace(api);
    const { value } = await start(body(1));
    await stateOf(value.id, 'done', 'failed');
    const told = await owner(`SELECT body FROM live_events WHERE workspace_id = $1 AND body ->> 'kind' = 'backtest' ORDER BY position`, [
      ws.id,
    ]);
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(new Set(told.map((row) => JSON.stringify(row['body'])))).toEqual(
      new Set([JSON.stringify({ kind: 'backtest', runId: value.id })]),
    );
  });

  it('are kept, the newest of them, with their people', async () => {
    ws = await newWorkspace(api);
    for (let n = 0; n < 55; n += 1) await leftBehind('failed', n);
    const { value } = await start(body(1));
    await stateOf(value.id, 'done', 'failed');
    const [{ n } = { n: 0 }] = await owner('SELECT count(*)::integer AS n FROM backtest_runs WHERE workspace_id = $1', [ws.id]);
    expect(n).toBe(50);
    expect((await api.call('listBacktestPeople', ws.users.rep, { id: value.id, group: 'both' })).value.people).toHaveLength(1);
  });

  /** Lets nobody read events until the answer is called. */
  async function holdEvents(): Promise<() => Promise<void>> {
    const held = Promise.withResolvers<void>();
    const letGo = Promise.withResolvers<void>();
    const holding = withClient(api.store.connection, async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE events IN ACCESS EXCLUSIVE MODE');
      held.resolve();
      await letGo.promise;
    });
    await Promise.race([held.promise, holding]);
    return async () => {
      letGo.resolve();
      await holding;
    };
  }

  /** No run reads any more, neither here nor in the database. */
  async function everyReaderGone(): Promise<void> {
    const text = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'leadlight history' AND datname = current_database()`;
    await until('every reader to be gone', async () => (await owner(text)).length === 0);
  }

  /** A run that no living server carries out. */
  async function leftBehind(state: string, age = 0): Promise<string> {
    const id = uuidv7();
    await owner(
      `INSERT INTO backtest_runs (workspace_id, run_id, draft_name, draft_body, draft_hash, state, progress, step, started_by, started_at, beat_at, finished_at)
       VALUES ($1, $2, 'Left behind', '{}', encode(sha256('{}'), 'hex'), $3, 0.4, 'Judging everybody', $4, now() - make_interval(days => 1 + $5), now(),
         CASE $3 WHEN 'failed' THEN now() END)`,
      [ws.id, id, state, ws.members.marketer, age],
    );
    return id;
  }
});

/** Drafts that differ. */
function body(n: number): DefinitionBody {
  return { ...DEFINITION, mql: { fit: 30, interest: 15 + n } };
}
