import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importWorkspace } from '#test/helpers/import-context.ts';
import { planFor, to } from '#test/helpers/import-plan.ts';
import { type TestStore, testStore } from '#test/helpers/server.ts';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

const PLAN = planFor({
  Id: to.field('externalId'),
  Mail: to.field('email'),
  Crm: to.record(),
  Name: to.field('name'),
  Company: to.field('accountName'),
  Domain: to.field('accountDomain'),
  Size: to.field('employees'),
  City: to.text('city'),
  Last: to.event,
  Rating: to.verdict,
  Converted: to.outcome,
});

/** Few names for many rows, so that people, records, addresses and companies collide in every way. */
const row = fc
  .tuple(
    fc.constantFrom('', '', 'a', 'b', 'c'),
    fc.constantFrom('', 'x@example.com', 'y@example.com', 'z@example.com', 'broken'),
    fc.constantFrom('', '', 'r1', 'r2'),
    fc.constantFrom('', 'Ann', 'Bo'),
    fc.constantFrom('', 'Acme', 'acme', 'Other'),
    fc.constantFrom('', 'acme.example', 'other.example'),
    fc.constantFrom('', '5', '50'),
    fc.constantFrom('', 'Oslo', 'Rome'),
    fc.constantFrom('', 'Form Sent', 'Pricing Viewed'),
    fc.constantFrom('', 'Hot', 'Cold'),
    fc.constantFrom('', '0', '1'),
  )
  .map((cells) => cells.join(','));
const file = fc
  .array(row, { minLength: 1, maxLength: 8 })
  .map((rows) => ['Id,Mail,Crm,Name,Company,Domain,Size,City,Last,Rating,Converted', ...rows].join('\n'));

it('a file changes nothing the second time, whatever was there and however its rows collide', async () => {
  await fc.assert(
    fc.asyncProperty(file, file, async (earlier, csv) => {
      const workspace = await importWorkspace(store);
      await workspace.import(PLAN, earlier);
      const dry = await workspace.dryRun(PLAN, csv);
      const first = await workspace.import(PLAN, csv);
      expect(dry.counts).toEqual(first.counts);
      expect(first.counts.created + first.counts.updated + first.counts.unchanged + first.counts.skipped).toBe(first.counts.rows);
      workspace.setNow('2026-07-01T00:00:00.000Z');
      const { rows, created, updated, events, verdicts, outcomes, links, skipped, unchanged } = (await workspace.import(PLAN, csv)).counts;
      expect({ created, updated, events, verdicts, outcomes, links }).toEqual({
        created: 0,
        updated: 0,
        events: 0,
        verdicts: 0,
        outcomes: 0,
        links: 0,
      });
      expect([unchanged + skipped, skipped]).toEqual([rows, first.counts.skipped]);
    }),
    { numRuns: 25 },
  );
}, 60_000);
