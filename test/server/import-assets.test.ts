import { afterAll, beforeAll, expect, it } from 'vitest';
import { previewImport } from '#server/services/preview-import.ts';
import { importWorkspace } from '#test/helpers/import-context.ts';
import { planFor, to } from '#test/helpers/import-plan.ts';
import { type TestStore, testStore } from '#test/helpers/server.ts';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

const COLUMNS = {
  Id: to.asset('externalId'),
  Title: to.asset('title'),
  Link: to.asset('url'),
  Stage: to.asset('stages'),
  For: to.asset('personas'),
  Until: to.asset('expiresAt'),
};
const PLAN = planFor(COLUMNS, { kind: 'assets', fileName: 'assets.csv', source: 'Library' });
const file = (...rows: string[]) => ['Id,Title,Link,Stage,For,Until', ...rows].join('\n');
const GUIDE = ',Guide,https://www.example.com/guide,awareness,CFO; CEO,2027-01-31';

it('assets come in once, change by what the file says, and are found again by id or link', async () => {
  const workspace = await importWorkspace(store);
  const first = await workspace.import(PLAN, file(GUIDE, 'p-1,Prices,https://www.example.com/prices,bofu,,'));
  expect(first.counts).toMatchObject({ rows: 2, created: 2 });
  expect((await workspace.import(PLAN, file(GUIDE))).counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });

  const changed = await workspace.import(
    PLAN,
    file('g-1,Guide,https://www.example.com/guide,tofu;mofu,,', 'p-1,Prices,https://www.example.com/new-prices,,,'),
  );
  expect(changed.rows.map(({ action, changes }) => [action, ...changes])).toEqual([
    ['update', 'Own id: “g-1”', 'Stages: “awareness” → “awareness, consideration”'],
    ['update', 'Link: “https://www.example.com/prices” → “https://www.example.com/new-prices”'],
  ]);
  expect(
    await workspace.rows('SELECT external_id, stages, personas, expires_at FROM assets WHERE workspace_id = $1 ORDER BY external_id'),
  ).toEqual([
    {
      external_id: 'g-1',
      stages: ['awareness', 'consideration'],
      personas: ['CFO', 'CEO'],
      expires_at: new Date('2027-01-31T00:00:00.000Z'),
    },
    { external_id: 'p-1', stages: ['decision'], personas: [], expires_at: null },
  ]);
});

it('a link that two assets have is nobody’s guess', async () => {
  const workspace = await importWorkspace(store);
  const [a, b] = ['1,A,https://www.example.com/a,all,,', '2,B,https://www.example.com/a,all,,'];
  expect((await workspace.import(PLAN, file(a, b))).counts.created).toBe(2);
  const report = await workspace.import(PLAN, file(',C,https://www.example.com/a,all,,'));
  expect(report.counts).toMatchObject({ skipped: 1, created: 0 });
  expect(report.issues).toMatchObject([{ row: 1, message: expect.stringContaining('several assets of the library') }]);
});

it('dangerous links and unknown stages are refused, row by row', async () => {
  const workspace = await importWorkspace(store);
  const report = await workspace.import(PLAN, file(GUIDE, ',Bad,javascript:alert(1),all,,', ',Odd,https://www.example.com/odd,later,,'));
  expect(report.counts).toMatchObject({ created: 1, skipped: 2 });
  expect(report.issues.map(({ row, column }) => [row, column])).toEqual([
    [2, 'Link'],
    [3, 'Stage'],
  ]);
});

it('a preview shows headers, first rows and a mapping that an import takes', async () => {
  const workspace = await importWorkspace(store);
  const csv = file(GUIDE);
  const preview = await previewImport(workspace, { kind: 'assets', csv });
  if (!preview.ok) throw new Error(preview.error.message);
  expect(preview.value).toMatchObject({ headers: ['Id', 'Title', 'Link', 'Stage', 'For', 'Until'], rowCount: 1, suggestedEmptyValues: [] });
  expect((await workspace.import({ ...PLAN, columns: preview.value.suggested }, csv)).counts.created).toBe(1);
});

it('a NUL in a file is told with its place, and a text without end is refused', async () => {
  const workspace = await importWorkspace(store);
  const report = await workspace.import(PLAN, file(`${GUIDE.replace('Guide', 'Gu\u0000ide')}`));
  expect(report.issues).toMatchObject([{ row: 1, column: 'Title', message: expect.stringContaining('NUL') }]);
});
