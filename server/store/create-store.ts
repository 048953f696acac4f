import { setTimeout as delay } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import type { Connection } from './connection.ts';
import type { Store, Tx } from './db.ts';
import { classify, isUnanswered, StoreUnavailable } from './failures.ts';
import { SERVING_ROLE } from './roles.ts';
import { readSnapshot } from './snapshot.ts';

export type StoreOptions = {
  connection: Connection;
  /** The database runs on this machine, for this account alone. */
  isOwnDatabase?: boolean;
  /** Connections at most. */
  poolSize?: number;
  /** A statement that takes longer is cancelled and its transaction rolled back. */
  statementTimeoutMs?: number;
  /** How long work is tried again while the database restarts or transactions collide. */
  retryForMs?: number;
};

/** The pool behind the services. See `Store` for what it promises. */
export function createStore(options: StoreOptions): Store {
  const { connection, isOwnDatabase = false, poolSize = 10, statementTimeoutMs = 30_000, retryForMs = 5_000 } = options;
  const pool = new Pool({
    ...connection,
    max: poolSize,
    application_name: 'leadlight',
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
    // A server that is cut off or frozen sends no timeout of its own.
    query_timeout: statementTimeoutMs + UNANSWERED_MS,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // A connection that breaks, idle or in use, is discarded and its query rejects; without these listeners it would end the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));

  function transaction<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return withRetries(retryForMs, () => runOnce(pool, workspaceId, work));
  }

  return {
    inWorkspace: (workspaceId, work) => transaction(workspaceId, work),
    aboveWorkspaces: (work) => transaction(NO_WORKSPACE, work),
    inSnapshot: (workspaceId, work, signal) => readSnapshot({ connection, isOwnDatabase }, workspaceId, work, signal),
    ping: () => ping(pool),
    close: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}

const UNANSWERED_MS = 5_000;
const NO_WORKSPACE = '';
const PING_TIMEOUT_MS = 2_000;

async function runOnce<T>(pool: Pool, workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let committing = false;
  let broken = true;
  try {
    await client.query('BEGIN');
    // Both settings end with the transaction, so that nothing of them stays on a pooled connection.
    await client.query("SELECT set_config('role', $1, true), set_config('leadlight.workspace_id', $2, true)", [SERVING_ROLE, workspaceId]);
    const result = await work(transactionOn(client));
    committing = true;
    const done = await client.query('COMMIT');
    broken = false;
    // PostgreSQL answers ROLLBACK to a COMMIT when a statement had failed and `work` swallowed that.
    if (done.command === 'ROLLBACK') throw new Error('A statement of the transaction failed, so that nothing was committed.');
    return result;
  } catch (error) {
    if (committing) {
      const isUnknown = isUnanswered(error) || classify(error)?.reason === 'unreachable';
      if (isUnknown) throw new StoreUnavailable('unknownOutcome', error);
      throw error;
    }
    broken = isUnanswered(error) || !(await rolledBack(client));
    throw error;
  } finally {
    client.release(broken);
  }
}

function transactionOn(client: PoolClient): Tx {
  return {
    async query(text, values = []) {
      const result = await client.query(text, [...values]);
      return result.rows;
    },
  };
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  );
}

async function withRetries<T>(forMs: number, attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + forMs;
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const meaning = classify(error);
      if (meaning === null) throw error;
      const pause = Math.min(25 * 2 ** tries, 500) * (0.5 + Math.random() / 2);
      if (!meaning.retry || performance.now() + pause > deadline) throw new StoreUnavailable(meaning.reason, error);
      await delay(pause);
    }
  }
}

async function ping(pool: Pool): Promise<void> {
  const answer = pool.query('SELECT 1');
  answer.catch(ignore);
  const late = delay(PING_TIMEOUT_MS, null, { ref: false }).then(() => Promise.reject(new Error('The database did not answer in time.')));
  await Promise.race([answer, late]).catch((error: unknown) => {
    throw new StoreUnavailable(classify(error)?.reason ?? 'unreachable', error);
  });
}

function ignore(): void {}
