import { Pool } from 'pg';
import type { Connection } from './connection.ts';
import { AUTH_ROLE } from './roles.ts';

export type AuthPool = Pool;

/** The sign-in library's own connections: as its own role, which sees the schema `auth` and nothing of the workspaces. */
export function createAuthPool(connection: Connection, size = 5): AuthPool {
  const pool = new Pool({
    ...connection,
    max: size,
    application_name: 'leadlight sign-in',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    keepAlive: true,
    onConnect: async (client) => {
      await client.query(`SET ROLE ${AUTH_ROLE}`);
      await client.query('SET search_path TO auth');
    },
  });
  // A connection that breaks is discarded and its query rejects; without these listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * Removes what has expired, and spent refresh tokens after a week: each renewal leaves one, and within that week one that comes back is
 * taken for stolen. Safe to run by several servers at once.
 */
export async function sweepSignIns(pool: AuthPool): Promise<void> {
  await pool.query(`DELETE FROM "oauthRefreshToken" WHERE "expiresAt" < now() OR revoked < now() - interval '7 days'`);
  await pool.query('DELETE FROM session WHERE "expiresAt" < now()');
  await pool.query('DELETE FROM verification WHERE "expiresAt" < now()');
}
