import { Client, type ClientConfig } from 'pg';
import { DatabaseBootError } from './boot-error.ts';

/** How to reach a database as the role that owns it. */
export type Connection = Pick<ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'connectionString'>;

/** One connection as the owning role, for boot and for tests: past the pool and past row-level security. */
export async function withClient<T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000, application_name: 'leadlight boot' });
  // A connection that breaks rejects the query under way; without a listener it would also end the process.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseBootError('unreachable', unreachableMessage(error), error);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function unreachableMessage(error: unknown): string {
  const reason =
    error instanceof AggregateError ? error.errors.map(String).join('; ') : error instanceof Error ? error.message : String(error);
  return (
    `The database cannot be reached: ${reason}. Check the address, the user and the password in DATABASE_URL, and that the server runs; ` +
    'or unset DATABASE_URL to use the built-in database.'
  );
}
