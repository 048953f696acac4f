import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { canonicalJson } from '#server/store/canonical-json.ts';
import { type Connection, withClient } from '#server/store/connection.ts';
import { createStore } from '#server/store/create-store.ts';
import { findActiveDefinition } from '#server/store/definitions.ts';
import { migrate } from '#server/store/migrate.ts';
import { prepareDatabase } from '#server/store/open-database.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DEFINITION } from '#test/helpers/workspace.ts';

/** A data folder of the first version, whose agreement was one row with two signatures beside it. */
const OWN = path.resolve('server/store/migrations');
const AT = '2026-01-01T00:00:00.000Z';
const BODY = {
  ...DEFINITION,
  triggers: DEFINITION.triggers.map((one) => ({ ...one, name: `${one.name} “né” \t\\ "\u0001 €😀` })),
  grades: GRADES(),
};
let old: Connection;
let folder: string;
const workspace = uuidv7();
const [marketer, manager, rep] = [uuidv7(), uuidv7(), uuidv7()];

function GRADES() {
  return { fit: [42.5, 0.1, -3], interest: [1e15, 20, 0] };
}

beforeEach(async () => {
  const name = `old_${crypto.randomUUID().replaceAll('-', '')}`;
  await asOwner(inject('postgres'), `CREATE DATABASE ${name} TEMPLATE template0`);
  old = { ...inject('postgres'), database: name };
  folder = mkdtempSync(path.join(tmpdir(), 'leadlight-migrations-'));
  for (const file of readdirSync(OWN).filter((one) => /^00[12]/.test(one))) cpSync(path.join(OWN, file), path.join(folder, file));
  await withClient(old, (client) => migrate(client, { folder }));
  await asOwner(old, 'INSERT INTO workspaces VALUES ($1, $2, $3)', [workspace, 'Old', AT]);
  for (const [id, role] of [
    [marketer, 'marketer'],
    [manager, 'manager'],
    [rep, 'rep'],
    [uuidv7(), 'admin'],
  ])
    await asOwner(old, `INSERT INTO members VALUES ($1, $2, gen_random_uuid()::text, 'Someone', 'x@example.com', $3, true, $4)`, [
      workspace,
      id,
      role,
      AT,
    ]);
});
afterEach(async () => {
  await asOwner(inject('postgres'), `DROP DATABASE ${old.database} WITH (FORCE)`);
  rmSync(folder, { recursive: true });
});

async function oldVersion(version: number, status: string, signers: Partial<Record<'marketing' | 'sales', string>>): Promise<void> {
  const id = uuidv7();
  const hash = createHash('sha256').update(canonicalJson(BODY)).digest('hex');
  const activated = status === 'active' || status === 'superseded' ? AT : null;
  await asOwner(old, `INSERT INTO definition_versions VALUES ($1, $2, $3, 'Old agreement', $4, $5::jsonb, $6, $7, $8, $9, NULL)`, [
    workspace,
    id,
    version,
    status,
    JSON.stringify(BODY),
    hash,
    marketer,
    AT,
    activated,
  ]);
  for (const [side, member] of Object.entries(signers))
    await asOwner(old, 'INSERT INTO definition_signatures VALUES ($1, $2, $3, $4, $5, $6)', [workspace, id, side, hash, member, AT]);
}

const versions = () =>
  asOwner(old, 'SELECT version, status, content_hash, body, marketing_signer, sales_signer FROM definition_versions ORDER BY version');

it('keeps an agreement that both sides signed: the same content, the same hash, the same signatures', async () => {
  await oldVersion(1, 'active', { marketing: marketer, sales: manager });
  await prepareDatabase(old);
  const text = canonicalJson(BODY);
  const [row] = await versions();
  expect(row).toEqual({
    version: 1,
    status: 'active',
    body: text,
    content_hash: createHash('sha256').update(text).digest('hex'),
    marketing_signer: marketer,
    sales_signer: manager,
  });
  const store = createStore({ connection: old, retryForMs: 0, poolSize: 1 });
  const found = await store.inWorkspace(workspace, (tx) => findActiveDefinition(tx, workspace));
  expect(found?.body).toEqual(BODY);
  await store.close();
});

it('takes back what claims to be active without two signatures of two people', async () => {
  await oldVersion(1, 'superseded', { marketing: marketer });
  await oldVersion(2, 'active', { marketing: marketer, sales: marketer });
  await oldVersion(3, 'draft', {});
  await oldVersion(4, 'signedByMarketing', { marketing: marketer, sales: manager });
  await prepareDatabase(old);
  expect((await versions()).map(({ version, status }) => [version, status])).toEqual([
    [1, 'signedByMarketing'],
    [2, 'signedByMarketing'],
    [3, 'proposed'],
    [4, 'signed'],
  ]);
});

it('gives marketers and managers their side, and nobody else one', async () => {
  await prepareDatabase(old);
  const rows = await asOwner(old, 'SELECT role, side FROM members ORDER BY role');
  expect(rows).toEqual([
    { role: 'admin', side: null },
    { role: 'manager', side: 'sales' },
    { role: 'marketer', side: 'marketing' },
    { role: 'rep', side: null },
  ]);
});

it('works for an owner whom row-level security binds', async () => {
  await oldVersion(1, 'active', { marketing: marketer, sales: manager });
  const owner = `owner_${crypto.randomUUID().replaceAll('-', '')}`;
  await asOwner(old, `CREATE ROLE ${owner} LOGIN NOSUPERUSER`);
  await asOwner(old, `GRANT leadlight_serving, leadlight_auth TO ${owner}`);
  await asOwner(old, `ALTER DATABASE ${old.database} OWNER TO ${owner}`);
  await asOwner(old, `REASSIGN OWNED BY CURRENT_USER TO ${owner}`).catch(() => changeOwner(owner));
  await withClient(old, async (client) => {
    await client.query(`SET SESSION AUTHORIZATION ${owner}`);
    await migrate(client);
  });
  expect(await versions()).toMatchObject([{ status: 'active', marketing_signer: marketer, sales_signer: manager }]);
  expect(await asOwner(old, `SELECT side FROM members WHERE role = 'marketer'`)).toEqual([{ side: 'marketing' }]);
  await asOwner(old, `REASSIGN OWNED BY ${owner} TO CURRENT_USER`);
  await asOwner(old, `DROP OWNED BY ${owner}`);
  await asOwner(old, `DROP ROLE ${owner}`);
});

/** The superuser’s own objects cannot be reassigned in one go: table by table. */
async function changeOwner(owner: string): Promise<void> {
  await asOwner(
    old,
    `DO $$ DECLARE one record; BEGIN
       FOR one IN SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'auth', 'leadlight_schema')
       LOOP EXECUTE format('ALTER TABLE %s OWNER TO ${owner}', one.name); END LOOP;
       ALTER SCHEMA public OWNER TO ${owner}; ALTER SCHEMA auth OWNER TO ${owner}; ALTER SCHEMA leadlight_schema OWNER TO ${owner};
       ALTER FUNCTION current_workspace_id() OWNER TO ${owner};
     END $$`,
  );
}
