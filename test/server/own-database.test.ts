import { expect, inject, it, onTestFinished } from 'vitest';
import type { Connection } from '#server/store/connection.ts';
import { openDatabase, prepareDatabase, versionComplaint } from '#server/store/open-database.ts';
import { asOwner } from '#test/helpers/server.ts';

/** A database of a customer's own: its owner is no superuser and may make no roles. */
async function ownDatabase(): Promise<Connection & { user: string }> {
  const server = inject('postgres');
  const name = `own_${crypto.randomUUID().replaceAll('-', '')}`;
  await asOwner(server, `CREATE ROLE ${name} LOGIN`);
  await asOwner(server, `CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0`);
  onTestFinished(async () => {
    await asOwner(server, `DROP DATABASE ${name} WITH (FORCE)`);
    await asOwner(server, `DROP ROLE ${name}`);
  });
  return { ...server, user: name, database: name };
}

it('says what the administrator has to run where the user may make no roles; then it works', async () => {
  const connection = await ownDatabase();
  const refused = await prepareDatabase(connection).then(
    () => '',
    (error: Error) => error.message,
  );
  const toRun = refused.split('\n').at(-1) ?? '';
  expect(toRun).toMatch(/GRANT leadlight_serving, leadlight_auth TO own_/);

  await asOwner(inject('postgres'), toRun);
  const url = `postgres://${connection.user}@localhost/${connection.database}?host=${connection.host}&port=${connection.port}`;
  const database = await openDatabase({ kind: 'url', url });
  const rows = await database.store.aboveWorkspaces((tx) => tx.query('SELECT current_user AS "user", count(*)::int AS n FROM workspaces'));
  expect(rows).toEqual([{ user: 'leadlight_serving', n: 0 }]);
  await database.close();
});

it('holds the owner of the tables itself to row-level security', async () => {
  const connection = await ownDatabase();
  await asOwner(inject('postgres'), `GRANT leadlight_serving, leadlight_auth TO ${connection.user}`);
  await prepareDatabase(connection);
  const workspace = crypto.randomUUID();
  await expect(asOwner(connection, "INSERT INTO workspaces VALUES ($1, 'Smuggled', now())", [workspace])).rejects.toThrow(
    /row-level security/,
  );
});

it.each([
  [90_624, '9.6.24', true],
  [140_012, '14.12', true],
  [150_000, '15.0', false],
  [180_004, '18.4', false],
])('takes PostgreSQL from 15 on: %i', (number, text, isTooOld) => {
  expect(versionComplaint(number, text) !== null).toBe(isTooOld);
});
