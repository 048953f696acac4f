import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { createAuth } from '#server/auth/create-auth.ts';
import { createAuthPool } from '#server/store/auth-pool.ts';
import { type Connection, withClient } from '#server/store/connection.ts';
import { migrate } from '#server/store/migrate.ts';
import { prepareDatabase } from '#server/store/open-database.ts';
import { asOwner, testDatabase } from '#test/helpers/server.ts';

const OWN = path.resolve('server/store/migrations');
let folder: string;
let empty: Connection;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'leadlight [migrations] '));
  const name = `empty_${crypto.randomUUID().replaceAll('-', '')}`;
  await asOwner(inject('postgres'), `CREATE DATABASE ${name} TEMPLATE template0`);
  empty = { ...inject('postgres'), database: name };
});
afterEach(async () => {
  await asOwner(inject('postgres'), `DROP DATABASE ${empty.database} WITH (FORCE)`);
  rmSync(folder, { recursive: true });
});

const run = () => withClient(empty, (client) => migrate(client, { folder }));
const write = (file: string, sql: string) => writeFileSync(path.join(folder, file), sql);
const count = async (table: string) => (await asOwner(empty, `SELECT count(*)::int AS n FROM ${table}`))[0]?.['n'];

it('numbers its files without gaps', () => {
  const numbers = readdirSync(OWN).map((file) => Number(/^(\d{3})\.do\.[a-z0-9-]+\.sql$/.exec(file)?.[1]));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
});

it('brings an empty database up to date, and changes nothing the second time', async () => {
  const version = await prepareDatabase(empty);
  expect(version).toBe(readdirSync(OWN).length);
  const applied: number[] = [];
  await withClient(empty, (client) => migrate(client, { onApplied: (migration) => applied.push(migration.version) }));
  expect(applied).toEqual([]);
});

it('runs each file once when several servers start at the same moment', async () => {
  await Promise.all([1, 2, 3, 4].map(() => prepareDatabase(empty)));
  const rows = await asOwner(empty, 'SELECT version::int FROM leadlight_schema.migration WHERE version > 0 ORDER BY version');
  expect(rows).toEqual(readdirSync(OWN).map((_, index) => ({ version: index + 1 })));
});

it('leaves nothing of a migration that failed, and goes on from there once it is mended', async () => {
  write('001.do.first.sql', 'CREATE TABLE first (id int)');
  write('002.do.second.sql', 'CREATE TABLE second (id int); SELECT nonsense;');
  await expect(run()).rejects.toMatchObject({ code: 'migrationFailed' });
  expect(await count("pg_tables WHERE tablename IN ('first', 'second')")).toBe(1);

  write('002.do.second.sql', 'CREATE TABLE second (id int)');
  expect(await run()).toBe(2);
});

it('refuses to start on a migration that was edited after it ran', async () => {
  write('001.do.first.sql', 'CREATE TABLE first (id int)');
  await run();
  write('001.do.first.sql', 'CREATE TABLE first (id bigint)');
  await expect(run()).rejects.toMatchObject({ code: 'migrationFailed', message: expect.stringContaining('migration [1]') });
});

it('takes line ends of another system for the same file', async () => {
  write('001.do.first.sql', 'CREATE TABLE first (\n  id int\n)');
  await run();
  write('001.do.first.sql', 'CREATE TABLE first (\r\n  id int\r\n)');
  expect(await run()).toBe(1);
});

it('refuses a database that a newer version has been at', async () => {
  write('001.do.first.sql', 'SELECT 1');
  write('002.do.second.sql', 'SELECT 1');
  await run();
  rmSync(path.join(folder, '002.do.second.sql'));
  await expect(run()).rejects.toMatchObject({ code: 'schemaNewer' });
});

it('is tried again after a failure without the lock being left behind', async () => {
  cpSync(OWN, folder, { recursive: true });
  write('999.do.broken.sql', 'SELECT nonsense');
  await expect(prepareWith(folder)).rejects.toMatchObject({ code: 'migrationFailed' });
  await expect(prepareWith(folder)).rejects.toMatchObject({ code: 'migrationFailed' });
});

it('holds exactly the tables that the sign-in library asks for', async () => {
  const { connection, drop } = await testDatabase();
  const pool = createAuthPool(connection, 1);
  const auth = createAuth({ pool, publicUrl: 'http://127.0.0.1:4310', secret: 'a secret of the tests, long enough' });
  const plan = await getMigrations(auth.options);
  expect({ tables: plan.toBeCreated.map(({ table }) => table), columns: plan.toBeAdded, indexes: plan.toBeAddedIndexes }).toEqual({
    tables: [],
    columns: [],
    indexes: [],
  });
  await pool.end();
  await drop();
});

function prepareWith(migrations: string): Promise<number> {
  return withClient(empty, (client) => migrate(client, { folder: migrations }));
}
