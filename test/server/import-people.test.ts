import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContext } from '#server/services/get-context.ts';
import { runImport } from '#server/services/run-import.ts';
import type { Tx } from '#server/store/db.ts';
import { importWorkspace } from '#test/helpers/import-context.ts';
import { planFor, to } from '#test/helpers/import-plan.ts';
import { type TestStore, testStore } from '#test/helpers/server.ts';
import { DEFINITION, record } from '#test/helpers/workspace.ts';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

const COLUMNS = {
  Id: to.field('externalId'),
  Mail: to.field('email'),
  Name: to.field('name'),
  Company: to.field('accountName'),
  Domain: to.field('accountDomain'),
  Size: to.field('employees'),
  City: to.text('city'),
  Crm: to.record(),
  Last: to.event,
  Rating: to.verdict,
  Converted: to.outcome,
};
const PLAN = planFor(COLUMNS);
const HEADER = 'Id,Mail,Name,Company,Domain,Size,City,Crm,Last,Rating,Converted';
const ANN = '1,ann@example.com,Ann Berg,Northwind,northwind.example,800,Oslo,lead-1,Pricing Viewed,Hot,1';
const BO = '2,bo@example.com,Bo Lund,Northwind,,,,lead-2,,,';
const file = (...rows: string[]) => [HEADER, ...rows].join('\n');
const NOTHING_NEW = { created: 0, updated: 0, verdicts: 0, outcomes: 0, events: 0, links: 0 };

describe('an import', () => {
  it('does what its dry run says, and the second time nothing', async () => {
    const workspace = await importWorkspace(store);
    const dry = await workspace.dryRun(PLAN, file(ANN, BO));
    const done = await workspace.import(PLAN, file(ANN, BO));
    expect(dry).toEqual({ ...done, importId: null });
    expect(done.counts).toEqual({
      rows: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      skipped: 0,
      verdicts: 1,
      outcomes: 1,
      events: 1,
      links: 2,
    });
    expect(done.rows[0]).toEqual({
      row: 1,
      action: 'create',
      label: 'Ann Berg',
      changes: [
        'Name: “Ann Berg”',
        'E-mail: “ann@example.com”',
        'Own id: “1”',
        'Account: “Northwind”',
        'city: “Oslo”',
        'Record: practice lead “lead-1”',
        'Behaviour: “Pricing Viewed”',
        'Judgement: good lead',
        'Outcome: converted',
      ],
    });
    workspace.setNow('2026-06-09T09:00:00.000Z');
    const again = await workspace.import(PLAN, file(ANN, BO));
    expect(again.counts).toEqual({ ...NOTHING_NEW, rows: 2, unchanged: 2, skipped: 0 });
    expect(await workspace.rows('SELECT count(*)::integer AS accounts FROM accounts WHERE workspace_id = $1')).toEqual([{ accounts: 1 }]);
  });

  it('makes the record of the CRM show the person, judged', async () => {
    const workspace = await importWorkspace(store, DEFINITION);
    await workspace.import(PLAN, file(ANN));
    const context = await getContext(workspace, { record: record('lead-1') });
    expect(context).toMatchObject({
      ok: true,
      value: { match: { kind: 'person', method: 'imported', person: { name: 'Ann Berg', accountName: 'Northwind' } } },
    });
    expect(await workspace.rows('SELECT lifecycle_stage FROM people WHERE workspace_id = $1')).toEqual([{ lifecycle_stage: 'target' }]);
  });

  it('changes what the file says and leaves what it does not say', async () => {
    const workspace = await importWorkspace(store);
    await workspace.import(PLAN, file(ANN));
    const report = await workspace.import(PLAN, file('1,,Ann Berg-Lund,,northwind.example,900,,,Form Sent,Cold,'));
    expect(report.rows).toEqual([
      {
        row: 1,
        action: 'update',
        label: 'Ann Berg-Lund',
        changes: ['Name: “Ann Berg” → “Ann Berg-Lund”', 'Account employees: 800 → 900', 'Behaviour: “Form Sent”', 'Judgement: not good'],
      },
    ]);
    expect(await workspace.rows('SELECT email, attributes FROM people WHERE workspace_id = $1')).toEqual([
      { email: 'ann@example.com', attributes: { city: 'Oslo' } },
    ]);
    expect(await workspace.rows('SELECT name, employees FROM accounts WHERE workspace_id = $1')).toEqual([
      { name: 'Northwind', employees: 900 },
    ]);
  });

  it('takes a judgement that came back to what it was as news', async () => {
    const workspace = await importWorkspace(store);
    for (const rating of ['Hot', 'Cold', 'Hot']) {
      await workspace.import(PLAN, file(`1,,,,,,,,,${rating},`));
    }
    expect(await workspace.rows('SELECT verdict FROM feedback WHERE workspace_id = $1 ORDER BY feedback_id')).toEqual([
      { verdict: 'good' },
      { verdict: 'notGood' },
      { verdict: 'good' },
    ]);
  });

  it('keeps text as text, whatever it looks like', async () => {
    const workspace = await importWorkspace(store);
    const dirty = `'; DROP TABLE people; -- <img src=x> =1+1 \u202E \\u0000 $1 %s`;
    await workspace.import({ ...PLAN, source: dirty }, file(`1,,,,,,"${dirty}",,,,`));
    expect(await workspace.rows(`SELECT attributes ->> 'city' AS city, source FROM people WHERE workspace_id = $1`)).toEqual([
      { city: dirty, source: dirty },
    ]);
  });

  it('leaves its trace: who, what, how many, and a word to everyone who looks', async () => {
    const workspace = await importWorkspace(store);
    const { importId } = await workspace.import(PLAN, file(ANN));
    expect(await workspace.rows(`SELECT member_id, detail FROM audit_log WHERE workspace_id = $1 AND action = 'import.run'`)).toMatchObject(
      [{ member_id: workspace.member.id, detail: { kind: 'people', rows: 1, created: 1 } }],
    );
    expect(await workspace.rows('SELECT import_id, file_name, source FROM imports WHERE workspace_id = $1')).toEqual([
      { import_id: importId, file_name: 'people.csv', source: 'Test export' },
    ]);
    expect(await workspace.rows('SELECT body FROM live_events WHERE workspace_id = $1')).toEqual([
      { body: { kind: 'imported', importId } },
    ]);
  });
});

it('a company that changes changes where everybody there stands, also those whom the file does not name', async () => {
  const workspace = await importWorkspace(store, DEFINITION);
  await workspace.import(PLAN, file('1,,Ann,Northwind,,20,,,,,', '2,,Bo,Northwind,,,,,,,'));
  const stages = () => workspace.rows('SELECT name, lifecycle_stage AS stage FROM people WHERE workspace_id = $1 ORDER BY name');
  expect(await stages()).toEqual([
    { name: 'Ann', stage: 'lead' },
    { name: 'Bo', stage: 'lead' },
  ]);
  workspace.setNow('2026-06-02T09:00:00.000Z');
  await workspace.import(PLAN, file('1,,,Northwind,,800,,,,,'));
  const context = await workspace.rows('SELECT trigger_id FROM trigger_firings WHERE workspace_id = $1');
  expect(context).toEqual([{ trigger_id: 'rightSize' }, { trigger_id: 'rightSize' }]);
});

describe('people are found again', () => {
  it('by address, and then learn their own id', async () => {
    const workspace = await importWorkspace(store);
    await workspace.import(PLAN, file(',ann@example.com,Ann,,,,,,,,'));
    expect((await workspace.import(PLAN, file('1,Ann@Example.com,,,,,,,,,'))).rows).toMatchObject([
      { action: 'update', changes: ['Own id: “1”'] },
    ]);
    expect((await workspace.import(PLAN, file('1,,,,,,Oslo,,,,'))).counts).toMatchObject({ created: 0, updated: 1 });
  });

  it('by the record id alone', async () => {
    const workspace = await importWorkspace(store);
    await workspace.import(PLAN, file(ANN));
    expect((await workspace.import(PLAN, file(',,,,,,Bergen,lead-1,,,'))).rows).toMatchObject([
      { action: 'update', changes: ['city: “Oslo” → “Bergen”'] },
    ]);
  });

  it('never by an address that two have', async () => {
    const workspace = await importWorkspace(store);
    const twins = file('1,shared@example.com,Tim,,,,,,,,', '2,shared@example.com,Tom,,,,,,,,');
    expect((await workspace.import(PLAN, twins)).counts.created).toBe(2);
    const report = await workspace.import(PLAN, file(',shared@example.com,Tam,,,,,,,,', '1,shared@example.com,Tim,,,,Oslo,,,,'));
    expect(report.counts).toMatchObject({ skipped: 1, updated: 1 });
    expect(report.issues).toMatchObject([{ row: 1, severity: 'error', message: expect.stringContaining('stands for several people') }]);
  });

  it('but a record that a member linked otherwise stays where it is', async () => {
    const workspace = await importWorkspace(store);
    await workspace.import(PLAN, file(ANN));
    const report = await workspace.import(PLAN, file('9,,Somebody else,,,,,lead-1,,,'));
    expect(report.counts).toMatchObject({ created: 1, links: 0 });
    expect(report.issues).toMatchObject([
      { row: 1, severity: 'warning', message: expect.stringContaining('“lead-1” is already linked otherwise') },
    ]);
  });
});

describe('all or nothing', () => {
  it('a fault of the database half-way leaves nothing behind', async () => {
    const workspace = await importWorkspace(store);
    const failing = {
      ...store,
      inWorkspace: <T>(id: string, work: (tx: Tx) => Promise<T>) =>
        store.inWorkspace(id, (tx) =>
          work({
            query: (text, values) => (text.includes('INTO outcomes') ? Promise.reject(new Error('power cut')) : tx.query(text, values)),
          }),
        ),
    };
    await expect(runImport({ ...workspace, store: failing }, { plan: PLAN, csv: file(ANN, BO) })).rejects.toThrow('power cut');
    const left = ['people', 'accounts', 'events', 'imports', 'live_events', 'audit_log'].map(
      (table) => `(SELECT count(*) FROM ${table} WHERE workspace_id = $1)`,
    );
    // The one entry of the audit is that of the workspace itself.
    expect(await workspace.rows(`SELECT (${left.join(' + ')})::integer AS rows`)).toEqual([{ rows: 1 }]);
  });

  it('two imports at once make nobody twice', async () => {
    const workspace = await importWorkspace(store);
    const reports = await Promise.all([1, 2, 3].map(() => workspace.import(PLAN, file(ANN, BO))));
    expect(reports.map(({ counts }) => counts.created).sort()).toEqual([0, 0, 2]);
    expect(await workspace.rows('SELECT count(*)::integer AS people FROM people WHERE workspace_id = $1')).toEqual([{ people: 2 }]);
  });

  it('bad rows are skipped and listed; the good ones are in', async () => {
    const workspace = await importWorkspace(store);
    const report = await workspace.import(PLAN, file(ANN, ',,Nobody,,,,,,,,', `${BO},one too many`));
    expect(report.counts).toMatchObject({ rows: 3, created: 1, skipped: 2 });
    expect(report.rows.map(({ row, action }) => `${row} ${action}`)).toEqual(['1 create', '2 skip', '3 skip']);
    expect(report.issues.map(({ row, severity }) => `${row} ${severity}`)).toEqual(['2 error', '3 error']);
  });
});

describe('refused', () => {
  it('a rep, who may not import', async () => {
    const workspace = await importWorkspace(store);
    const rep = { ...workspace, member: { ...workspace.member, role: 'rep' as const } };
    expect(await runImport(rep, { plan: PLAN, csv: file(ANN) })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it.each([
    ['a file that is none', PLAN, '', 'unreadableFile'],
    ['a mapping of another file', PLAN, 'Other\n1', 'invalidMapping'],
    ['a plan in another form', { ...PLAN, source: '' }, file(ANN), 'badRequest'],
  ])('%s', async (_, plan, csv, code) => {
    const workspace = await importWorkspace(store);
    expect(await runImport(workspace, { plan, csv })).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(/\w/) } });
  });
});
