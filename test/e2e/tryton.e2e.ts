import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { ImportPlan } from '#lib/contract/imports.ts';
import { panelOf } from '#scripts/start/browser.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { runProgram } from '#test/helpers/command.ts';
import { EDUCATION_PASSWORD, educationWorkspace } from '#test/helpers/education-workspace.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { csvOf, type Lead, someLeads } from '#test/helpers/real-leads.ts';
import { type RunningTryton, startTryton } from '#test/helpers/tryton.ts';
import { openOpportunity, signInToTryton } from '#test/helpers/tryton-page.ts';
import { expect, personIn, test } from './base.ts';

let folder: string;
let crm: RunningTryton;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(tmpdir(), 'leadlight-tryton-'));
  crm = await startTryton(folder, await freePort());
});

test.afterAll(async () => {
  await crm.stop();
  await rm(folder, { recursive: true, force: true });
});

test('real leads on a real Tryton: the right person record after record, and a verdict that the console shows', async ({
  stack,
  rep,
  desk,
}) => {
  const { emails } = await educationWorkspace(stack, 'tryton');
  const { headers, leads } = await someLeads();
  const opportunities = new Map<Lead, number>();
  for (const lead of leads) {
    const { opportunityId } = await crm.addLead({ party: `Lead ${lead.number}`, email: null, opportunity: 'Course inquiry' });
    opportunities.set(lead, opportunityId);
  }
  await importLeads(stack, emails.admin, headers, opportunities);

  await rep.signIn(emails.rep, EDUCATION_PASSWORD);
  const page = await rep.extension.context.newPage();
  await signInToTryton(page, crm);
  for (const lead of [...leads, ...leads.toReversed()]) {
    await openOpportunity(page, crm, idOf(opportunities, lead));
    await expect(personIn(await panelOf(page))).toHaveText(lead.number);
    await expect(crmField(page, 'party')).toHaveValue(`Lead ${lead.number}`);
  }

  const [busy] = leads;
  if (busy === undefined) throw new Error('There is no lead.');
  await openOpportunity(page, crm, idOf(opportunities, busy));
  const panel = await panelOf(page);
  await expect(personIn(panel)).toHaveText(busy.number);
  const inbox = await desk(emails.marketer, '/inbox', EDUCATION_PASSWORD);
  await expect(inbox.getByText('Live', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Good lead' }).click();
  await expect(panel.getByText('Sent to marketing')).toBeVisible();
  const row = inbox.getByRole('link', { name: new RegExp(busy.number) }).first();
  const pill = inbox.getByRole('button', { name: /^Show \d+ new verdict/ });
  await expect(row.filter({ hasText: 'Good lead' }).or(pill)).toBeVisible();
  if (await pill.isVisible()) await pill.click();
  await expect(row).toContainText('Good lead');
});

/** The command that an admin runs, with the real leads' mapping and one more column: the record's number in Tryton. */
async function importLeads(
  stack: Stack,
  email: string,
  headers: readonly string[],
  opportunities: ReadonlyMap<Lead, number>,
): Promise<void> {
  const plan = z.parse(ImportPlan, JSON.parse(await readFile('test/fixtures/imports/x-education.mapping.json', 'utf8')));
  const known = plan.columns.filter(({ header }) => headers.includes(header));
  const tenant = `${new URL(crm.url).host}/${crm.database}`;
  const target = { to: 'recordId', crm: 'tryton', tenant, objectType: 'opportunity' };
  const file = join(folder, 'leads.csv');
  const map = join(folder, 'mapping.json');
  await writeFile(
    file,
    csvOf([[...headers, 'Tryton opportunity'], ...[...opportunities].map(([lead, id]) => [...lead.cells, String(id)])]),
  );
  await writeFile(map, JSON.stringify({ ...plan, columns: [...known, { column: headers.length, header: 'Tryton opportunity', target }] }));
  const { code, output } = await runProgram(
    'scripts/import.ts',
    ['people', file, '--map', map, '--server', stack.serverUrl, '--email', email],
    {
      LEADLIGHT_PASSWORD: EDUCATION_PASSWORD,
    },
  );
  expect(output).toContain('4');
  expect(code, output).toBe(0);
}

function idOf(opportunities: ReadonlyMap<Lead, number>, lead: Lead): number {
  return opportunities.get(lead) ?? 0;
}

function crmField(page: Page, name: string) {
  return page
    .locator(`.tab-pane.active > .tab-form input[name="${name}"]`)
    .or(page.locator(`.tab-pane.active [name="${name}"] input`))
    .first();
}
