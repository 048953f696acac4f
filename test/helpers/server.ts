import { inject, onTestFinished } from 'vitest';
import { type Connection, withClient } from '#server/store/connection.ts';
import { createStore, type StoreOptions } from '#server/store/create-store.ts';
import type { Store } from '#server/store/db.ts';

export type TestDatabase = {
  /** As the owning role. */
  connection: Connection;
  drop(): Promise<unknown>;
};

/** A migrated, empty database of the caller's own. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await asOwner(server, `CREATE DATABASE ${name} TEMPLATE ${inject('template')}`);
  return {
    connection: { ...server, database: name },
    drop: () => asOwner(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** A store on a database of its own. In `beforeAll`, pass what undoes it to `afterAll` by `close`; inside a test it is undone by itself. */
export async function testStore(options: Omit<StoreOptions, 'connection'> = {}): Promise<TestStore> {
  const database = await testDatabase();
  const store = createStore({ retryForMs: 0, poolSize: 4, ...options, connection: database.connection });
  return {
    ...store,
    connection: database.connection,
    async close() {
      await store.close();
      await database.drop();
    },
  };
}

export type TestStore = Store & { connection: Connection };

/** `testStore` for one test: closed and dropped when the test ends. */
export async function testStoreForTest(options: Omit<StoreOptions, 'connection'> = {}): Promise<TestStore> {
  const store = await testStore(options);
  onTestFinished(() => store.close());
  return store;
}

/** Runs SQL as the role that owns everything, past row-level security: to prepare a case, or to look behind the scenes. */
export async function asOwner(connection: Connection, text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  return withClient(connection, async (client) => (await client.query(text, [...values])).rows);
}
