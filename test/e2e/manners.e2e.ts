import type { Frame, Page } from '@playwright/test';
import type { RecordRef } from '#lib/contract/record.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { practiceRecord } from '#scripts/sample/practice-record.ts';
import type { CrmRecord } from '#scripts/sample/types.ts';
import { panelOf } from '#scripts/start/browser.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { reloadExtension } from '#test/helpers/extension.ts';
import { inSight } from '#test/helpers/in-sight.ts';
import { neighbours } from '#test/helpers/record-rows.ts';
import { LOADING, noteHeadings } from '#test/helpers/shown-headings.ts';
import { verdictsOn } from '#test/helpers/stored-verdicts.ts';
import type { Heard } from '#test/helpers/wiretap.ts';
import { emailOf, expect, personIn } from './base.ts';
import { test } from './wired.ts';

test('next and back before the answer has come: it is not shown on the record that it is not about', async ({ stack, rep, wire }) => {
  const [first, second, third] = three(stack);
  await rep.signIn(emailOf(stack, 'rep'));
  // Before the first page: its link to the next record is reason enough to fetch that one.
  const late = wire.hold((request) => isAbout(request, refOf(stack, second)));
  const { page, panel } = await rep.open(first);
  await expect(personIn(panel)).toHaveText(first.title);
  const { headings } = await noteHeadings(panel);

  await step(page, 'next');
  await late.arrived;
  await expect(personIn(panel)).toHaveText(LOADING);
  await expect(panel.getByText(first.title)).toHaveCount(0);
  await page.goBack();
  await expect(personIn(panel)).toHaveText(first.title);
  late.release();
  await rep.extension.ask('getContext', { seen: seenOf(stack, second), personId: null, fresh: false });
  await step(page, 'next', second);
  await expect(personIn(panel)).toHaveText(second.title);
  await step(page, 'next', third);
  await expect(personIn(panel)).toHaveText(third.title);
  expect(await headings()).toEqual([first, first, second, third].map(({ title }) => title));
});

test('a storm of next and previous: the panel never shows the person of the record before', async ({ stack, rep }) => {
  const records = neighbours(stack.sample, 'lead', 4);
  const [first] = records;
  if (first === undefined) throw new Error('There is no record.');
  await rep.signIn(emailOf(stack, 'rep'));
  const { page, panel } = await rep.open(first);
  await expect(personIn(panel)).toHaveText(first.title);
  const notes = await noteHeadings(panel);

  const way = [1, 2, 3, 2, 1, 0, 1, 2, 1, 2, 3].map((place) => records[place] ?? first);
  let at = first;
  for (const record of way) {
    await step(page, records.indexOf(record) > records.indexOf(at) ? 'next' : 'previous', record);
    at = record;
  }
  await expect(personIn(panel)).toHaveText(at.title);
  const titles = new Map(records.map((record) => [recordKey(refOf(stack, record)), record.title]));
  const told = await notes.afterRecords();
  expect(told.length, 'records that the panel was told of').toBeGreaterThan(way.length);
  for (const { key, heading } of told) expect([LOADING, titles.get(key ?? '')], JSON.stringify(told)).toContain(heading);
  expectInOrder(
    await notes.headings(),
    [first, ...way].map(({ title }) => title),
  );
});

for (const { kind, open, dialog } of [
  { kind: 'native modal', open: 'Convert', dialog: /^Convert / },
  { kind: 'Bootstrap-like', open: 'Log a call', dialog: /^Log a call with / },
]) {
  test(`while the CRM’s ${kind} dialog is open, clicks and typing in the panel work, and the dialog stays`, async ({ stack, rep }) => {
    const [first] = three(stack);
    await rep.signIn(emailOf(stack, 'rep'));
    const { page, panel } = await rep.open(first);
    await expect(personIn(panel)).toHaveText(first.title);
    await panel.evaluate(() => Object.assign(window, { isTheSame: true }));

    await page.getByRole('button', { name: open }).click();
    const box = page.getByRole('dialog', { name: dialog });
    await expect(box).toBeVisible();
    await answerGood(panel);
    await typeInSearch(page, panel, 'jklec?');
    await expect(box).toBeVisible();
    expect((await verdictsOn(stack, first.id))[0]).toMatchObject({ verdict: 'good', by: emailOf(stack, 'rep') });

    await box.getByRole('textbox').first().fill('Typed in the CRM');
    await box.getByRole('button', { name: 'Cancel' }).click();
    await expect(box).toBeHidden();
    await expect(panel.getByLabel('Search people')).toHaveValue('jklec?');
    expect(await panel.evaluate(() => Reflect.get(window, 'isTheSame')), 'the panel was not loaded anew').toBe(true);
    await inSight(panel);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(panel.getByText('Taken back.')).toBeVisible();
  });
}

test('keys typed in the panel are not the CRM’s shortcuts, and the CRM’s own go on working', async ({ stack, rep }) => {
  const [first, second] = three(stack);
  await rep.signIn(emailOf(stack, 'rep'));
  const { page, panel } = await rep.open(first);
  await expect(personIn(panel)).toHaveText(first.title);
  await typeInSearch(page, panel, 'jklec?');
  await expect(page.locator('#last-shortcut')).toHaveText('');
  await expect(personIn(panel)).toHaveText(first.title);

  await page.getByRole('heading', { name: 'Details' }).click();
  await page.keyboard.press('j');
  await expect(page.locator('#last-shortcut')).toHaveText('Last shortcut: J');
  await expect(personIn(panel)).toHaveText(second.title);
  await page.keyboard.press('k');
  await expect(personIn(panel)).toHaveText(first.title);
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search', { exact: true })).toBeFocused();
});

test('the extension is reloaded under an open page: the page tells of no error, and the panel comes back by itself', async ({
  stack,
  rep,
}) => {
  const [first, second] = three(stack);
  await rep.signIn(emailOf(stack, 'rep'));
  const { page, panel } = await rep.open(first);
  await expect(personIn(panel)).toHaveText(first.title);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error.stack)));

  await reloadExtension(rep.extension);
  await expect.poll(() => panel.isDetached()).toBe(true);
  await expect(personIn(await panelOf(page))).toHaveText(first.title);
  await expect(page.locator('leadlight-panel')).toHaveCount(1);
  await step(page, 'next', second);
  await expect(personIn(await panelOf(page))).toHaveText(second.title);
  expect(errors).toEqual([]);
});

function three({ sample }: Pick<Stack, 'sample'>): [CrmRecord, CrmRecord, CrmRecord] {
  const [first, second, third] = neighbours(sample, 'lead', 3);
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are no records.');
  return [first, second, third];
}

/** Goes on in the CRM's list; with `to`, until the CRM shows that record. */
async function step(page: Page, way: 'next' | 'previous', to?: CrmRecord): Promise<void> {
  await page.locator(`[data-step=${way}]`).click();
  if (to !== undefined) await page.locator(`[data-record="${to.id}"]`).waitFor();
}

async function typeInSearch(page: Page, panel: Frame, text: string): Promise<void> {
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Choose someone else' }).click();
  await expect(panel.getByLabel('Search people')).toBeFocused();
  await page.keyboard.type(text);
  await expect(panel.getByLabel('Search people')).toHaveValue(text);
}

/** Every heading is one of the records on the way, and none comes after a later one. */
function expectInOrder(headings: readonly string[], way: readonly string[]): void {
  let place = 0;
  for (const heading of headings) {
    const found = way.indexOf(heading, place);
    expect(found, `“${heading}” after “${way[place]}” in ${headings.join(' → ')}`).toBeGreaterThanOrEqual(place);
    place = found;
  }
}

function refOf({ crm }: Pick<Stack, 'crm'>, record: CrmRecord): RecordRef {
  return practiceRecord(record, new URL(crm.url).host);
}

function seenOf(stack: Stack, record: CrmRecord) {
  const ref = refOf(stack, record);
  return { key: recordKey(ref), record: ref, email: null };
}

function isAbout({ url, body }: Heard, record: RecordRef): boolean {
  return url.pathname === '/api/v1/context' && recordKey(JSON.parse(body).record) === recordKey(record);
}

/** Right after a dialog has opened, the browser has yet to see that the panel is in front of it; the panel says so, and one clicks again. */
async function answerGood(panel: Frame): Promise<void> {
  await expect(async () => {
    await panel.getByRole('button', { name: 'Good lead' }).click();
    await expect(panel.getByText('Good lead. Sent to marketing.')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
}
