import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVING_ROLE } from '#server/store/roles.ts';
import { asOwner, type TestStore, testStore } from '#test/helpers/server.ts';

/** What holds for every table of the domain, present and to come: those of the schema `public`. */
describe('the schema', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await testStore();
  });
  afterAll(() => store.close());

  const sql = (text: string, values: readonly unknown[] = []) => asOwner(store.connection, text, values);
  const DOMAIN = `c.relnamespace = 'public'::regnamespace`;

  it('has tables to speak of', async () => {
    const [row] = await sql(`SELECT count(*)::integer AS n FROM pg_class c WHERE ${DOMAIN} AND c.relkind = 'r'`);
    expect(row?.['n']).toBeGreaterThanOrEqual(25);
  });

  it('forces row-level security on every table, with a policy on the workspace for reading and writing', async () => {
    const open = await sql(
      `SELECT c.relname FROM pg_class c WHERE ${DOMAIN} AND c.relkind IN ('r', 'p') AND NOT (
         c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
           SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.cmd = 'ALL' AND p.permissive = 'PERMISSIVE'
             AND p.qual = '(workspace_id = current_workspace_id())' AND p.with_check = '(workspace_id = current_workspace_id())'))`,
    );
    expect(open).toEqual([]);
  });

  it('has three more doors only: users find their own memberships, and work in the background finds workspaces and their runs', async () => {
    const others = await sql(
      `SELECT tablename, policyname, cmd FROM pg_policies WHERE schemaname = 'public' AND policyname <> 'workspace_only' ORDER BY tablename`,
    );
    expect(others).toEqual([
      { tablename: 'members', policyname: 'own_membership', cmd: 'SELECT' },
      { tablename: 'rejudge_runs', policyname: 'background_work', cmd: 'SELECT' },
      { tablename: 'workspaces', policyname: 'background_work', cmd: 'SELECT' },
    ]);
    const views = await sql(`SELECT relname FROM pg_class c WHERE ${DOMAIN} AND c.relkind IN ('v', 'm', 'f')`);
    expect(views).toEqual([]);
  });

  it('leads every primary key, unique constraint and unique index with workspace_id', async () => {
    const astray = await sql(
      `SELECT i.indexrelid::regclass::text AS index FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       WHERE ${DOMAIN} AND i.indisunique AND a.attname <> 'workspace_id'`,
    );
    expect(astray).toEqual([]);
    const without = await sql(
      `SELECT c.relname FROM pg_class c WHERE ${DOMAIN} AND c.relkind = 'r'
         AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)`,
    );
    expect(without).toEqual([]);
  });

  it('leads every foreign key with workspace_id, on both sides', async () => {
    const astray = await sql(
      `SELECT k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       JOIN pg_attribute here ON here.attrelid = k.conrelid AND here.attnum = k.conkey[1]
       JOIN pg_attribute there ON there.attrelid = k.confrelid AND there.attnum = k.confkey[1]
       WHERE ${DOMAIN} AND k.contype = 'f' AND (here.attname, there.attname) <> ('workspace_id', 'workspace_id')`,
    );
    expect(astray).toEqual([]);
  });

  it('uses no sequences and no triggers of ours', async () => {
    expect(await sql(`SELECT relname FROM pg_class c WHERE ${DOMAIN} AND c.relkind = 'S'`)).toEqual([]);
    expect(
      await sql(`SELECT tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE ${DOMAIN} AND NOT t.tgisinternal`),
    ).toEqual([]);
  });

  it('gives the serving role no ownership, no power over row-level security, and no way to change a ledger', async () => {
    const [role] = await sql('SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin FROM pg_roles WHERE rolname = $1', [
      SERVING_ROLE,
    ]);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false });
    const owned = await sql(
      `SELECT classid::regclass::text, objid FROM pg_shdepend WHERE refobjid = (SELECT oid FROM pg_roles WHERE rolname = $1) AND deptype = 'o'`,
      [SERVING_ROLE],
    );
    expect(owned).toEqual([]);
    expect(
      await sql(`SELECT roleid FROM pg_auth_members WHERE member = (SELECT oid FROM pg_roles WHERE rolname = $1)`, [SERVING_ROLE]),
    ).toEqual([]);
    const changeable = await sql(
      `SELECT c.relname FROM pg_class c WHERE ${DOMAIN} AND c.relkind = 'r' AND c.relname = ANY($2)
         AND (has_table_privilege($1, c.oid, 'UPDATE') OR has_table_privilege($1, c.oid, 'DELETE') OR has_table_privilege($1, c.oid, 'TRUNCATE'))`,
      [
        SERVING_ROLE,
        [
          'entries',
          'stage_entries',
          'trigger_firings',
          'handovers',
          'retractions',
          'record_links',
          'audit_log',
          'definition_signatures',
          'definition_feedback',
          'replies',
          'buying_role_sets',
          'buying_role_choices',
        ],
      ],
    );
    expect(changeable).toEqual([]);
    const ofVersions = await sql(
      `SELECT attname FROM pg_attribute WHERE attrelid = 'definition_versions'::regclass AND attnum > 0 AND NOT attisdropped
         AND has_column_privilege($1, attrelid, attnum, 'UPDATE') ORDER BY attname`,
      [SERVING_ROLE],
    );
    expect(ofVersions.map((row) => row['attname'])).toEqual([
      'activated_at',
      'marketing_signer',
      'sales_signer',
      'status',
      'superseded_at',
    ]);
  });
});
