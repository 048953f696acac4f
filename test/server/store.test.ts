import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthPool } from '#server/store/auth-pool.ts';
import { StoreUnavailable } from '#server/store/failures.ts';
import { asOwner, type TestStore, testStore } from '#test/helpers/server.ts';

const A = '0192a000-0000-7000-8000-00000000000a';
const B = '0192a000-0000-7000-8000-00000000000b';
let store: TestStore;

beforeAll(async () => {
  // One connection: whatever a transaction leaves behind, the next one would find.
  store = await testStore({ poolSize: 1, statementTimeoutMs: 1_000 });
  await asOwner(
    store.connection,
    `CREATE TABLE note (workspace_id uuid NOT NULL, id int NOT NULL, text text NOT NULL, PRIMARY KEY (workspace_id, id));
     ALTER TABLE note ENABLE ROW LEVEL SECURITY; ALTER TABLE note FORCE ROW LEVEL SECURITY;
     CREATE POLICY workspace_only ON note USING (workspace_id = current_workspace_id()) WITH CHECK (workspace_id = current_workspace_id());
     GRANT SELECT, INSERT, UPDATE, DELETE ON note TO leadlight_serving;
     INSERT INTO note VALUES ('${A}', 1, 'of A'), ('${B}', 1, 'of B');`,
  );
});
afterAll(() => store.close());

const textsOf = async (workspaceId: string) =>
  (await store.inWorkspace(workspaceId, (tx) => tx.query<{ text: string }>('SELECT text FROM note ORDER BY id'))).map((row) => row.text);

describe('a workspace', () => {
  it('sees its own rows only, and nothing where none is set', async () => {
    expect(await textsOf(A)).toEqual(['of A']);
    expect(await textsOf(B)).toEqual(['of B']);
    expect(await store.aboveWorkspaces((tx) => tx.query('SELECT text FROM note'))).toEqual([]);
  });

  it('cannot write into another one', async () => {
    const smuggle = store.inWorkspace(A, (tx) => tx.query('INSERT INTO note VALUES ($1, 2, $2)', [B, 'smuggled']));
    await expect(smuggle).rejects.toThrow(/row-level security/);
    const move = store.inWorkspace(A, (tx) => tx.query('UPDATE note SET workspace_id = $1', [B]));
    await expect(move).rejects.toThrow(/row-level security/);
  });

  it('leaves nothing of itself on the connection, however its transaction ended', async () => {
    const endings = {
      commit: (workspaceId: string) => textsOf(workspaceId),
      throw: (workspaceId: string) => store.inWorkspace(workspaceId, () => Promise.reject(new Error('of the service'))).catch(() => null),
      brokenSql: (workspaceId: string) => store.inWorkspace(workspaceId, (tx) => tx.query('SELECT nonsense')).catch(() => null),
      swallowed: (workspaceId: string) =>
        store.inWorkspace(workspaceId, (tx) => tx.query('SELECT 1/0').catch(() => null)).catch(() => null),
      timeout: (workspaceId: string) =>
        store.inWorkspace(workspaceId, (tx) => tx.query('SET LOCAL statement_timeout = 5; SELECT pg_sleep(5)')).catch(() => null),
      sessionSetting: (workspaceId: string) =>
        store.inWorkspace(workspaceId, (tx) => tx.query(`SELECT set_config('leadlight.workspace_id', $1, true)`, [B])).catch(() => null),
    };
    const names = Object.keys(endings) as (keyof typeof endings)[];
    const step = fc.record({ ending: fc.constantFrom(...names), workspaceId: fc.constantFrom(A, B) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        for (const { ending, workspaceId } of steps) await endings[ending](workspaceId);
        const after = await store.aboveWorkspaces((tx) => tx.query('SELECT current_workspace_id() AS id, count(*)::int AS rows FROM note'));
        expect(after).toEqual([{ id: null, rows: 0 }]);
        expect(await textsOf(A)).toEqual(['of A']);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a transaction', () => {
  it('carries workspace and role for itself alone: they end with it on the connection', async () => {
    const after = await store.inWorkspace(A, async (tx) => {
      await tx.query('COMMIT');
      return tx.query("SELECT current_setting('leadlight.workspace_id') AS workspace, current_user = session_user AS is_owner_again");
    });
    expect(after).toEqual([{ workspace: '', is_owner_again: true }]);
  });

  it('works as a role that owns nothing and cannot get past row-level security', async () => {
    const [row] = await store.inWorkspace(A, (tx) =>
      tx.query(`SELECT rolname AS role, rolsuper OR rolbypassrls OR rolcreaterole OR rolcanlogin AS strong,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns FROM pg_roles r WHERE rolname = current_user`),
    );
    expect(row).toEqual({ role: 'leadlight_serving', strong: false, owns: 0 });
    await expect(store.inWorkspace(A, (tx) => tx.query('SELECT * FROM auth.account'))).rejects.toThrow(/permission denied/);
  });

  it('keeps all or nothing', async () => {
    const failing = store.inWorkspace(A, async (tx) => {
      await tx.query('INSERT INTO note VALUES ($1, 7, $2)', [A, 'half']);
      throw new Error('after the first half');
    });
    await expect(failing).rejects.toThrow('after the first half');
    expect(await textsOf(A)).toEqual(['of A']);
  });

  it('never reports as stored what a swallowed failure rolled back', async () => {
    const swallowing = store.inWorkspace(A, async (tx) => {
      await tx.query('INSERT INTO note VALUES ($1, 8, $2)', [A, 'lost']);
      await tx.query('SELECT 1/0').catch(() => null);
    });
    await expect(swallowing).rejects.toThrow(/nothing was committed/);
  });

  it('is cut off when a statement takes too long, and says that nothing was stored', async () => {
    const slow = store.inWorkspace(A, (tx) => tx.query('SELECT pg_sleep(20)'));
    await expect(slow).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'timeout' });
    expect(await textsOf(A)).toEqual(['of A']);
  });

  it('is run again when it collided with another one', async () => {
    const eager = await testStore({ retryForMs: 10_000 });
    await asOwner(
      eager.connection,
      'CREATE TABLE tally (id int PRIMARY KEY, n int NOT NULL); INSERT INTO tally VALUES (1, 0), (2, 0); GRANT SELECT, UPDATE ON tally TO leadlight_serving',
    );
    let runs = 0;
    let held = 0;
    let bothHoldOne = () => {};
    const barrier = new Promise<void>((resolve) => (bothHoldOne = resolve));
    // Each takes one row, waits until the other has its own, then wants that one: a deadlock, which the database ends for one of them.
    const add = (first: number, second: number) =>
      eager.aboveWorkspaces(async (tx) => {
        runs += 1;
        await tx.query('UPDATE tally SET n = n + 1 WHERE id = $1', [first]);
        held += 1;
        if (held === 2) bothHoldOne();
        await barrier;
        await tx.query('UPDATE tally SET n = n + 1 WHERE id = $1', [second]);
      });
    await Promise.all([add(1, 2), add(2, 1)]);
    expect(await asOwner(eager.connection, 'SELECT n FROM tally ORDER BY id')).toEqual([{ n: 2 }, { n: 2 }]);
    expect(runs).toBe(3);
    await eager.close();
  });

  it('is run again when its connection was cut before the commit', async () => {
    const steady = await testStore({ retryForMs: 5_000 });
    let runs = 0;
    const result = await steady.aboveWorkspaces(async (tx) => {
      runs += 1;
      const [row] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      if (runs === 1) await asOwner(steady.connection, 'SELECT pg_terminate_backend($1)', [row?.pid]);
      return (await tx.query<{ n: number }>('SELECT 42 AS n'))[0]?.n;
    });
    expect({ result, runs }).toEqual({ result: 42, runs: 2 });
    await steady.close();
  });
});

it('says that the database is unavailable when nobody answers', async () => {
  const nowhere = await testStore();
  await nowhere.close();
  const { createStore } = await import('#server/store/create-store.ts');
  const lost = createStore({ connection: { ...nowhere.connection, host: '/nonexistent' }, retryForMs: 0 });
  await expect(lost.ping()).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(lost.inWorkspace(A, (tx) => tx.query('SELECT 1'))).rejects.toMatchObject({ reason: 'unreachable' });
  await lost.close();
});

it('keeps the sign-in library out of the workspaces', async () => {
  const pool = createAuthPool(store.connection, 1);
  await expect(pool.query('SELECT * FROM public.note')).rejects.toThrow(/permission denied/);
  await expect(pool.query('SELECT id FROM "user"')).resolves.toMatchObject({ rowCount: 0 });
  await pool.end();
});
