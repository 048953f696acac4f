import type { Client } from 'pg';
import { DatabaseBootError } from './boot-error.ts';
import { type Connection, withClient } from './connection.ts';
import { createStore, type StoreOptions } from './create-store.ts';
import type { Store } from './db.ts';
import { type EmbeddedOptions, startEmbeddedPostgres } from './launcher/start.ts';
import { migrate } from './migrate.ts';
import { ensureRoles } from './roles.ts';

export type DatabaseTarget = { kind: 'embedded'; options: EmbeddedOptions } | { kind: 'url'; url: string };

export type OpenDatabase = {
  store: Store;
  /** How the store reaches it, as the owning role; for the sign-in library's own pool. */
  connection: Connection;
  schemaVersion: number;
  /** Closes the pool, then stops the embedded database if this process runs it. */
  close(): Promise<void>;
};

const DATABASE = 'leadlight';
const OLDEST_MAJOR = 15;

/** Opens the database for serving: starts it if it is ours, checks its version, makes roles, migrates. Rejects with a `DatabaseBootError`. */
export async function openDatabase(target: DatabaseTarget, options: Omit<StoreOptions, 'connection'> = {}): Promise<OpenDatabase> {
  if (target.kind === 'url') return openAt({ connectionString: target.url }, options, async () => {});
  const embedded = await startEmbeddedPostgres(target.options);
  try {
    await withClient(embedded.connection, (client) => ensureDatabase(client, DATABASE));
    return await openAt({ ...embedded.connection, database: DATABASE }, { ...options, isOwnDatabase: true }, embedded.stop);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Makes roles and schema in a database that exists; returns the schema's version. */
export async function prepareDatabase(connection: Connection): Promise<number> {
  return withClient(connection, async (client) => {
    await requireVersion(client);
    await ensureRoles(client);
    return migrate(client);
  });
}

async function openAt(connection: Connection, options: Omit<StoreOptions, 'connection'>, stop: () => Promise<void>): Promise<OpenDatabase> {
  const schemaVersion = await prepareDatabase(connection);
  const store = createStore({ ...options, connection });
  return {
    store,
    connection,
    schemaVersion,
    async close() {
      await store.close();
      await stop();
    },
  };
}

async function ensureDatabase(client: Client, name: string): Promise<void> {
  const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rows.length === 0) await client.query(`CREATE DATABASE ${name}`);
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; text: string }>(
    "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text",
  );
  const complaint = rows[0] === undefined ? null : versionComplaint(Number(rows[0].number), rows[0].text);
  if (complaint !== null) throw new DatabaseBootError('versionTooOld', complaint);
}

/** @param number as PostgreSQL counts: 150004 is 15.4 */
export function versionComplaint(number: number, text: string): string | null {
  if (number >= OLDEST_MAJOR * 10_000) return null;
  return (
    `DATABASE_URL leads to PostgreSQL ${text}; Leadlight needs ${OLDEST_MAJOR} or newer. ` +
    'Upgrade that server, choose another one, or unset DATABASE_URL to use the built-in database.'
  );
}
