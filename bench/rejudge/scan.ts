import { type Connection, withClient } from '#server/store/connection.ts';

/** Milliseconds of one sequential scan, in one process, over all events of the workspace: the least that any look at all of them costs. */
export async function scanEvents(connection: Connection, workspaceId: string): Promise<number> {
  return withClient(connection, async (client) => {
    await client.query('SET max_parallel_workers_per_gather = 0');
    await client.query('SET enable_indexscan = off');
    await client.query('SET enable_indexonlyscan = off');
    await client.query('SET enable_bitmapscan = off');
    const started = performance.now();
    await client.query('SELECT count(name), max(ts) FROM events WHERE workspace_id = $1', [workspaceId]);
    return performance.now() - started;
  });
}

/** Rows of all ledgers. */
export async function countRows(connection: Connection): Promise<number> {
  const tables = ['stage_entries', 'trigger_firings', 'handovers', 'retractions'];
  return withClient(connection, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table})`).join(' + ')} AS n`,
    );
    return Number(rows[0]?.n ?? 0);
  });
}
