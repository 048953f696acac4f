import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ImportPlan } from '#lib/contract/imports.ts';
import { educationDefinition } from '#test/helpers/education-definition.ts';
import { importWorkspace } from '#test/helpers/import-context.ts';
import { realDataFile } from '#test/helpers/real-data.ts';
import { testStoreForTest } from '#test/helpers/server.ts';

const ROWS = 9240;
const plan = ImportPlan.parse(JSON.parse(readFileSync('test/fixtures/imports/x-education.mapping.json', 'utf8')));

it('brings the real leads in as the check values of the data say, and a second import changes nothing', async () => {
  const file = realDataFile('leads.csv');
  if (file === null) return;
  const csv = readFileSync(file, 'utf8');
  const workspace = await importWorkspace(await testStoreForTest(), educationDefinition);

  const dry = await workspace.dryRun(plan, csv);
  expect(await workspace.rows('SELECT 1 FROM people WHERE workspace_id = $1')).toEqual([]);
  const started = performance.now();
  const first = await workspace.import(plan, csv);
  const took = performance.now() - started;
  console.log(`${ROWS} real leads in ${Math.round(took)} ms, judged under the education definition`);

  expect(first.counts).toEqual({
    rows: ROWS,
    created: ROWS,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    verdicts: 4473,
    outcomes: ROWS,
    events: 9137,
    links: 0,
  });
  expect(dry).toEqual({ ...first, importId: null });
  expect(first.issues.map(({ row, message }) => `${row} ${message}`)).toEqual([
    'null “google” (5 rows) is also written “Google” (2,868 rows). Both are kept as they are.',
  ]);
  expect(await workspace.rows(SOURCES)).toEqual([
    { source: 'Google', people: 2868 },
    { source: 'Direct Traffic', people: 2543 },
    { source: 'Olark Chat', people: 1755 },
    { source: 'google', people: 5 },
  ]);
  expect(await workspace.rows(STORED)).toEqual([{ converted: 3561, good: 637, notgood: 1184, notsure: 2652, selects: 0, judged: ROWS }]);

  workspace.setNow('2026-06-02T09:00:00.000Z');
  const before = await workspace.rows(EVERYTHING);
  const second = await workspace.import(plan, csv);
  expect(second.counts).toEqual({
    rows: ROWS,
    created: 0,
    updated: 0,
    unchanged: ROWS,
    skipped: 0,
    verdicts: 0,
    outcomes: 0,
    events: 0,
    links: 0,
  });
  expect(await workspace.rows(EVERYTHING)).toEqual(before);
}, 120_000);

const SOURCES = `
  SELECT attributes ->> 'Lead Source' AS source, count(*)::integer AS people FROM people
  WHERE workspace_id = $1 AND attributes ->> 'Lead Source' IN ('Google', 'google', 'Direct Traffic', 'Olark Chat')
  GROUP BY 1 ORDER BY 2 DESC`;

const STORED = `
  SELECT (SELECT count(*) FROM outcomes o WHERE o.workspace_id = $1 AND kind = 'converted')::integer AS converted,
    (SELECT count(*) FROM feedback f WHERE f.workspace_id = $1 AND verdict = 'good')::integer AS good,
    (SELECT count(*) FROM feedback f WHERE f.workspace_id = $1 AND verdict = 'notGood')::integer AS notgood,
    (SELECT count(*) FROM feedback f WHERE f.workspace_id = $1 AND verdict = 'notSure')::integer AS notsure,
    (SELECT count(*) FROM people p WHERE p.workspace_id = $1 AND p.attributes::text LIKE '%"Select"%')::integer AS selects,
    (SELECT count(*) FROM people p WHERE p.workspace_id = $1 AND p.lifecycle_stage IS NOT NULL)::integer AS judged`;

/** Everything that an import writes but its own trace, as one fingerprint a table. */
const EVERYTHING = [
  'people',
  'accounts',
  'person_identities',
  'record_links',
  'events',
  'feedback',
  'outcomes',
  'stage_entries',
  'trigger_firings',
  'handovers',
]
  .map((table) => `SELECT '${table}' AS of, md5(string_agg(t::text, ',' ORDER BY t::text)) AS is FROM ${table} t WHERE workspace_id = $1`)
  .join(' UNION ALL ')
  .concat(' ORDER BY 1');
