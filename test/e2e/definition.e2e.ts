import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { runProgram } from '#test/helpers/command.ts';
import { EDUCATION_PASSWORD, educationWorkspace } from '#test/helpers/education-workspace.ts';
import { realDataFile } from '#test/helpers/real-data.ts';
import { groupByHand, judgeLeadsByHand, versionByHand } from '#test/helpers/real-leads-by-hand.ts';
import { expect, test } from './base.ts';

const ASKED = { active: { fit: 20, interest: 20 }, draft: { fit: 20, interest: 26 } };

test('on 9,240 real leads a marketer writes a definition, replays it over what reps and time said of them, and both sides sign it', async ({
  stack,
  desk,
}) => {
  const file = realDataFile('leads.csv');
  if (file === null) return;
  test.setTimeout(300_000);
  const { emails } = await educationWorkspace(stack, 'definition');
  const imported = await runProgram(
    'scripts/import.ts',
    ['people', file, '--map', 'test/fixtures/imports/x-education.mapping.json', '--server', stack.serverUrl, '--email', emails.admin],
    { LEADLIGHT_PASSWORD: EDUCATION_PASSWORD },
  );
  expect(imported.code, imported.output).toBe(0);

  const page = await desk(emails.marketer, '/definitions/new', EDUCATION_PASSWORD);
  await page.getByRole('button', { name: 'Begin from version 1' }).click();
  await page.getByRole('button', { name: /^Opened an e-mail, / }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await addInEarnest(page);
  await page.getByLabel('Interest at least').fill('26');
  await page.getByLabel('Fit at least').fill('3000');
  await expect(page.getByText(/3,?000/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByLabel('Fit at least').fill('20');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('changes not saved')).toBeHidden();

  await page.getByRole('link', { name: 'Test on history' }).click();
  await page.getByRole('button', { name: 'Run the backtest' }).click();
  await expect(page.getByText(/^Under this draft, /)).toBeVisible({ timeout: 60_000 });
  await expectAsByHand(page, readFileSync(file, 'utf8'));

  await page.getByRole('link', { name: 'Go on writing' }).click();
  await page.getByRole('button', { name: 'Propose for signature' }).click();
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Version 2/ })).toBeVisible();
  await sign(page, 'marketing');
  await expect(page.getByText('In force', { exact: true })).toBeHidden();

  const sales = await desk(emails.admin, '/definitions/2', EDUCATION_PASSWORD);
  await expect(sales.getByText(/^Under version 2, /)).toBeVisible();
  await sign(sales, 'sales');
  await expect(sales.getByText('In force', { exact: true })).toBeVisible();
  await expect(page.getByText('In force', { exact: true })).toBeVisible();
});

/** An interest trigger that any of two attributes fires, as one would click it together. */
async function addInEarnest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a sign of interest' }).click();
  const card = page.locator('li[data-trigger][data-open=true]');
  await card.getByRole('button', { name: 'And…' }).click();
  await page.getByRole('menuitem', { name: 'Who they are, or their company' }).click();
  await card.getByRole('button', { name: 'Condition 1 of 2' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await card.getByRole('button', { name: 'Condition 1 of 1' }).click();
  await page.getByRole('menuitem', { name: 'Put into “at least one of”' }).click();
  await card.getByRole('button', { name: 'Or…' }).click();
  await page.getByRole('menuitem', { name: 'Who they are, or their company' }).click();
  const attribute = card.getByLabel('Attribute');
  const comparison = card.getByLabel('Comparison');
  const value = card.getByLabel('Value', { exact: true });
  for (const [place, name, is] of [
    [0, 'What is your current occupation', 'Working Professional'],
    [1, 'Lead Source', 'Welingak Website'],
  ] as const) {
    await attribute.nth(place).fill(name);
    await comparison.nth(place).selectOption('equals');
    await value.nth(place).fill(is);
  }
  await card.getByLabel('Name').fill('Works already, or came by the partner’s site');
  await card.getByLabel('Points').fill('12');
  await card.getByLabel('How it fades').selectOption('none');
}

async function expectAsByHand(page: Page, csv: string): Promise<void> {
  const leads = judgeLeadsByHand(csv, ASKED);
  const draft = versionByHand(leads, 'draft');
  const active = versionByHand(leads, 'active');
  const added = groupByHand(leads.filter((lead) => lead.draft && !lead.active));
  const removed = groupByHand(leads.filter((lead) => lead.active && !lead.draft));
  await expect(page.getByText(/^Under this draft, /)).toHaveText(
    `Under this draft, ${count(draft.mqls)} people would have been MQLs instead of ${count(active.mqls)}: ${count(added.people)} more, ${count(removed.people)} fewer.`,
  );
  const figures = page.getByRole('table').filter({ hasText: 'Precision by outcome' });
  for (const [name, pair] of [
    ['Precision', draft.precision],
    ['Recall', draft.recall],
    ['Precision by outcome', draft.outcomePrecision],
    ['Recall by outcome', draft.outcomeRecall],
  ] as const) {
    const [hits = 0, n = 0] = pair;
    const row = figures.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
    await expect(row.getByRole('cell').last(), name).toContainText(`${count(hits)} of ${count(n)}`);
  }
}

async function sign(page: Page, side: 'marketing' | 'sales'): Promise<void> {
  await page.getByRole('button', { name: `Sign for ${side}` }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: `Sign for ${side}` })
    .click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
}

function count(n: number): string {
  return n.toLocaleString('en-GB');
}
