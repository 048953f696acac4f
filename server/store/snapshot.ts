import { setPriority } from 'node:os';
import { Client, escapeLiteral } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Connection } from './connection.ts';
import { createCopyReader } from './copy-rows.ts';
import type { Snapshot } from './db.ts';
import { classify, StoreUnavailable } from './failures.ts';
import { SERVING_ROLE } from './roles.ts';

/** Beyond this a reader has died without telling; the database ends its transaction. */
const IDLE_TIMEOUT_MS = 120_000;

/** Of the database's process that reads, where it is one of our own: it locks nothing that others wait for. */
const BELOW_NORMAL = 10;

/**
 * One read-only look at a workspace as it stands at one moment, on a connection of its own: reading millions of rows takes no connection
 * from those who serve, and may take longer than a served statement. Role and row-level security are those of every service.
 *
 * @param isOwnDatabase its processes are ours: the one that reads gives way to those that serve
 */
export async function readSnapshot<T>(
  { connection, isOwnDatabase }: { connection: Connection; isOwnDatabase: boolean },
  workspaceId: string,
  work: (snapshot: Snapshot) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  const client = new Client({
    ...connection,
    connectionTimeoutMillis: 5_000,
    application_name: 'leadlight history',
    idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS,
  });
  client.on('error', () => {});
  // With a statement under way this breaks the connection, which is what ends it at once.
  const cutOff = () => void client.end().catch(() => {});
  try {
    await client.connect();
    signal.addEventListener('abort', cutOff);
    // It may have been aborted while the connection was made.
    signal.throwIfAborted();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pg_backend_pid() AS pid, set_config('role', $1, true), set_config('leadlight.workspace_id', $2, true)",
      [SERVING_ROLE, workspaceId],
    );
    if (isOwnDatabase) giveWay(rows[0]?.pid);
    const result = await work(snapshotOn(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    signal.throwIfAborted();
    const meaning = classify(error);
    throw meaning === null ? error : new StoreUnavailable(meaning.reason, error);
  } finally {
    signal.removeEventListener('abort', cutOff);
    await client.end().catch(() => {});
  }
}

function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, BELOW_NORMAL);
  } catch {
    // Where the system does not allow it, it reads beside the others.
  }
}

function snapshotOn(client: Client): Snapshot {
  return {
    async query(text, values = []) {
      return (await client.query(text, [...values])).rows;
    },
    async stream(text, values, onRow) {
      const copy = client.query(copyTo(`COPY (${withValues(text, values)}) TO STDOUT (FORMAT binary)`));
      const reader = createCopyReader(onRow);
      for await (const chunk of copy as AsyncIterable<Uint8Array>) reader.push(chunk);
      reader.end();
    },
  };
}

/** COPY takes no parameters: `$1` … stand for these values as quoted literals. */
function withValues(text: string, values: readonly string[]): string {
  return text.replace(/\$(\d+)/g, (_, place: string) => {
    const value = values[Number(place) - 1];
    if (value === undefined) throw new Error(`There is no value for $${place}.`);
    return escapeLiteral(value);
  });
}
