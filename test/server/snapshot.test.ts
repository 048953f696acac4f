import { getPriority } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textAt } from '#server/store/copy-rows.ts';
import { createStore } from '#server/store/create-store.ts';
import type { Snapshot, Tx } from '#server/store/db.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { newWorkspace, type TestWorkspace } from '#test/helpers/workspace.ts';

describe('a snapshot of a workspace', () => {
  let api: TestApi;
  let mine: TestWorkspace;
  beforeAll(async () => {
    api = await testApi();
    mine = await newWorkspace(api, 'Mine');
    await newWorkspace(api, 'Theirs');
  });
  afterAll(() => api.close());

  const look = <T>(work: (snapshot: Snapshot) => Promise<T>, signal = new AbortController().signal) =>
    api.store.inSnapshot(mine.id, work, signal);

  async function streamed(snapshot: Snapshot, text: string, values: readonly string[] = []): Promise<(string | null)[]> {
    const rows: (string | null)[] = [];
    await snapshot.stream(text, values, (row) => rows.push(textAt(row, 0)));
    return rows;
  }

  it('shows one’s own rows alone, also to a query that forgets to ask for them', async () => {
    const names = await look((snapshot) => streamed(snapshot, 'SELECT name FROM members ORDER BY 1'));
    expect(names).toEqual(['Ada Admin', 'manager of Mine', 'marketer of Mine', 'rep of Mine']);
    expect(await look((snapshot) => snapshot.query('SELECT name FROM workspaces'))).toEqual([{ name: 'Mine' }]);
  });

  it('stands still while others write, and writes nothing itself', async () => {
    await look(async (snapshot) => {
      const before = await streamed(snapshot, 'SELECT count(*)::text FROM people');
      await newWorkspace(api, 'Late');
      await api.store.inWorkspace(mine.id, (tx) => tx.query(`UPDATE people SET name = 'Changed' WHERE workspace_id = $1`, [mine.id]));
      expect(await streamed(snapshot, 'SELECT count(*)::text FROM people')).toEqual(before);
      expect(await streamed(snapshot, `SELECT name FROM people WHERE name = 'Changed'`)).toEqual([]);
    });
    await expect(look((snapshot) => snapshot.query(`DELETE FROM live_events`))).rejects.toThrow('read-only');
  });

  it('gives way to those who serve, where the database is ours', async () => {
    const own = createStore({ connection: api.store.connection, isOwnDatabase: true, poolSize: 1 });
    const priority = async (tx: Tx) => {
      const [row] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      return getPriority(row?.pid);
    };
    const usual = await own.inWorkspace(mine.id, priority);
    expect(await own.inSnapshot(mine.id, priority, new AbortController().signal)).toBe(Math.max(usual, 10));
    expect(await look(priority)).toBe(usual);
    await own.close();
  });

  it('takes every text as it is', async () => {
    const odd = [`it's`, `"$1"`, `\\' OR 1=1 --`, 'näm', ''];
    for (const text of odd) expect(await look((snapshot) => streamed(snapshot, 'SELECT $1::text', [text]))).toEqual([text]);
    expect(await look((snapshot) => streamed(snapshot, 'SELECT $2::text || $1', ['$2', '$1']))).toEqual(['$1$2']);
    await expect(look((snapshot) => streamed(snapshot, 'SELECT $2', ['one']))).rejects.toThrow('no value for $2');
  });

  it('fails with a stream that fails', async () => {
    const failing = look((snapshot) => streamed(snapshot, 'SELECT 1 / (n - 3) FROM generate_series(1, 5) n'));
    await expect(failing).rejects.toThrow('division by zero');
  });

  const never = (snapshot: Snapshot) => snapshot.query('SELECT pg_sleep(600)');

  it('ends at once when it is told to while it connects', async () => {
    const stop = new AbortController();
    const connecting = look(never, stop.signal);
    stop.abort(new Error('enough'));
    await expect(connecting).rejects.toThrow('enough');
  });

  it('ends at once when it is told to while the database works', async () => {
    const stop = new AbortController();
    const asking = look((snapshot) => {
      setTimeout(() => stop.abort(new Error('too long')), 50);
      return never(snapshot);
    }, stop.signal);
    await expect(asking).rejects.toThrow('too long');
  });

  it('ends at once when it is told to in the midst of a stream', async () => {
    const stop = new AbortController();
    const text = 'SELECT generate_series(1, 100000000)';
    const streaming = look((snapshot) => snapshot.stream(text, [], () => stop.abort(new Error('seen enough'))), stop.signal);
    await expect(streaming).rejects.toThrow('seen enough');
  });
});
