import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { backtested } from '#test/helpers/backtests.ts';
import { makeActive, makeDraft } from '#test/helpers/drafts.ts';
import { allRows, tableNames } from '#test/helpers/rows.ts';
import { DEFINITION, entry, newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

/** Row-level security on its own: the statements here name no workspace, as if every service had forgotten to. */
describe('row-level security alone', () => {
  let api: TestApi;
  let mine: TestWorkspace;
  let theirs: TestWorkspace;
  let tables: string[];

  beforeAll(async () => {
    api = await testApi();
    [mine, theirs] = [await newWorkspace(api, 'Mine'), await newWorkspace(api, 'Theirs')];
    for (const ws of [mine, theirs]) {
      const given = verdict('good', { personId: ws.personId });
      const opened = entry({ kind: 'usage', assetId: ws.assets.decision, action: 'open' });
      await api.call('sendEntries', ws.users.rep, { entries: [given, opened] });
      await api.call('replyToFeedback', ws.users.marketer, { id: given.id, text: 'Thanks' });
      await api.call('putSettings', ws.users.admin, { readEmailFromPage: true, rejectReasons: ['other'] });
      await api.call('linkRecord', ws.users.rep, { record: record('lead-2'), personId: ws.personId });
      await api.call('putBuyingRoles', ws.users.admin, { roles: [{ id: 'champion', name: 'Champion', does: 'speaks for us', rules: [] }] });
      await api.call('chooseRoles', ws.users.rep, { id: ws.personId, roles: ['champion'] });
      await makeActive(api, ws, { feedbackIds: [given.id] });
      await retractOne(ws);
      await makeDraft(api, ws, { feedbackIds: [given.id] });
      await backtested(api, ws, DEFINITION);
    }
    tables = await tableNames(api.store.connection);
  });
  afterAll(() => api.close());

  /** A row of the ledger that no longer counts, as late news would leave it. */
  async function retractOne({ id }: TestWorkspace): Promise<void> {
    await api.store.inWorkspace(id, (tx) =>
      tx.query(
        `INSERT INTO retractions (workspace_id, person_id, retraction_id, entry_id, why, retracted_at)
         SELECT workspace_id, person_id, gen_random_uuid(), entry_id, 'Late news', recorded_at FROM stage_entries LIMIT 1`,
      ),
    );
  }

  /** Tables in which both workspaces have rows: there the test proves something. */
  async function filled(): Promise<string[]> {
    const rows = await allRows(api.store.connection);
    return tables.filter((table) => new Set(rows[table]?.map((row) => row['workspace_id'])).size === 2);
  }

  it('has something to protect in nearly every table', async () => {
    const empty = tables.filter((table) => !['imports', 'outcomes', 'deals'].includes(table));
    expect(await filled()).toEqual(empty);
  });

  it('shows nothing without a workspace', async () => {
    for (const table of tables) {
      const rows = await api.store.aboveWorkspaces((tx) => tx.query(`SELECT 1 FROM ${table}`));
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });

  it('shows only the own rows, whatever is asked for', async () => {
    for (const table of await filled()) {
      const rows = await api.store.inWorkspace(mine.id, (tx) => tx.query<{ workspace_id: string }>(`SELECT workspace_id FROM ${table}`));
      expect([table, [...new Set(rows.map((row) => row.workspace_id))]]).toEqual([table, [mine.id]]);
      const asked = await api.store.inWorkspace(mine.id, (tx) => tx.query(`SELECT 1 FROM ${table} WHERE workspace_id = $1`, [theirs.id]));
      expect([table, asked.length]).toEqual([table, 0]);
    }
  });

  it('changes and removes nothing of theirs', async () => {
    const before = await allRows(api.store.connection);
    for (const table of await filled()) {
      for (const statement of [
        `UPDATE ${table} SET workspace_id = workspace_id WHERE workspace_id = $1`,
        `DELETE FROM ${table} WHERE workspace_id = $1`,
      ]) {
        const touched = await api.store.inWorkspace(mine.id, (tx) => tx.query(`${statement} RETURNING 1`, [theirs.id])).catch(codeOf);
        expect([[], '42501']).toContainEqual(touched);
      }
    }
    expect(await allRows(api.store.connection)).toEqual(before);
  });

  it('writes nothing into their workspace, and points at nothing there', async () => {
    const at = api.clock.now.toISOString();
    const intoTheirs = api.store.inWorkspace(mine.id, (tx) =>
      tx.query(`INSERT INTO audit_log (workspace_id, audit_id, at, action) VALUES ($1, $2, $3, 'x')`, [theirs.id, uuidv7(), at]),
    );
    expect(await intoTheirs.catch(codeOf)).toBe('42501');
    const moved = api.store.inWorkspace(mine.id, (tx) => tx.query('UPDATE assets SET workspace_id = $1', [theirs.id]));
    expect(await moved.catch(codeOf)).toBe('42501');
    const pointed = api.store.inWorkspace(mine.id, (tx) => tx.query('UPDATE people SET account_id = $1', [theirs.accountId]));
    expect(await pointed.catch(codeOf)).toBe('23503');
  });

  it('leaves no workspace behind on a connection that is used again', async () => {
    await Promise.all(Array.from({ length: 20 }, () => api.store.inWorkspace(theirs.id, (tx) => tx.query('SELECT 1'))));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        api.store
          .inWorkspace(theirs.id, (tx) => tx.query('SELECT 1/0'))
          .catch(codeOf)
          .then((code) => expect(code).toBe('22012')),
      ),
    );
    const seen = await Promise.all(Array.from({ length: 20 }, () => api.store.aboveWorkspaces((tx) => tx.query('SELECT 1 FROM people'))));
    expect(seen.flat()).toEqual([]);
  });

  it('shows a user their own memberships only', async () => {
    const rows = await api.store.aboveWorkspaces(async (tx) => {
      await tx.query("SELECT set_config('leadlight.user_id', $1, true)", [mine.users.rep]);
      return tx.query('SELECT member_id FROM members');
    });
    expect(rows).toEqual([{ member_id: mine.members.rep }]);
  });
});

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}
