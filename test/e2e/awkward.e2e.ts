import type { BrowserContext, Frame, Locator, Page } from '@playwright/test';
import type { RecordRef } from '#lib/contract/record.ts';
import { panelOf } from '#scripts/start/browser.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { type AwkwardPage, awkwardAnswer, awkwardPages } from '#test/helpers/awkward-pages.ts';
import { grantHost } from '#test/helpers/extension.ts';
import { ownCalls } from '#test/helpers/own-calls.ts';
import { emailOf, expect, personIn, type Rep, test } from './base.ts';

const ORIGIN = 'https://awkward.pipedrive.com';
/** So many pages are open at once, each with two records of its own. */
const LANES = 3;

type Record = { path: string; name: string };
type Lane = readonly [Record, Record];

test('on awkward pages the panel shows the right person, takes clicks and typing, and the page tells of no error', async ({
  stack,
  rep,
}) => {
  const lanes = await setUp(stack, rep, LANES);
  const waiting = [...awkwardPages.entries()];
  const failed: string[] = [];
  const visitNext = async (lane: Lane): Promise<void> => {
    const [at, page] = waiting.shift() ?? [];
    if (at === undefined || page === undefined) return;
    const began = performance.now();
    const fault = await visit(rep.extension.context, page, at, lane).then(() => null, String);
    if (fault !== null) failed.push(`${page.name}: ${fault.split('\n').slice(0, 12).join('\n')}`);
    console.log(`  ${page.name}: ${fault === null ? 'ok' : 'FAILED'}, ${Math.round(performance.now() - began)} ms`);
    await visitNext(lane);
  };
  await Promise.all(lanes.map(visitNext));
  expect(failed.join('\n\n')).toBe('');
});

test('5,000 elements drawn anew, ten times: no script of ours looks at them', async ({ stack, rep }) => {
  const [[first] = []] = await setUp(stack, rep, 1);
  if (first === undefined) throw new Error('There is no record.');
  const page = await rep.extension.context.newPage();
  await page.goto(addressOf(first, 'storm'));
  await expect(personIn(await panelOf(page))).toHaveText(first.name);
  const { ours, pages } = await ownCalls(page, () => page.evaluate(() => Reflect.get(globalThis, 'misbehave')()));
  console.log(`  50,000 elements made, 50,000 attributes set: ${pages} calls of the page's functions, ${ours} of ours`);
  expect(pages, 'the page’s own script was heard').toBeGreaterThan(0);
  // Whoever looked at what changed would be called a hundred thousand times.
  expect(ours).toBeLessThan(1_000);
});

async function setUp(stack: Stack, rep: Rep, count: number): Promise<Lane[]> {
  await rep.signIn(emailOf(stack, 'rep'));
  const people = stack.sample.people.flatMap(({ id, name }, at) => (name === null ? [] : [{ id, name, path: `/person/${501 + at}` }]));
  const records = people.slice(0, 2 * count);
  const names = new Map(records.map(({ path, name }) => [path, name]));
  await rep.extension.context.route(`${ORIGIN}/**`, async (route) => {
    await route.fulfill(awkwardAnswer(new URL(route.request().url()), names) ?? { status: 404, body: 'No such page' });
  });
  await grantHost(rep.extension, 'https://*.pipedrive.com/*');
  for (const { path, id } of records) await rep.extension.ask('linkRecord', { record: refOf(path), personId: id });
  return records.flatMap((record, at) => {
    const next = records[at + 1];
    return at % 2 === 0 && next !== undefined ? [[record, next] as const] : [];
  });
}

/** From one record to the other and back, with the page's mischief in between; a verdict, and words typed in the panel. */
async function visit(context: BrowserContext, { name, by, isDoubtful, isMute }: AwkwardPage, at: number, [first, second]: Lane) {
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error.stack)));
  await page.goto(addressOf(first, name));
  await expect(personIn(await panelOf(page))).toHaveText(first.name);
  const address = addressOf(second, name);
  if (isMute === true) await page.goto(address);
  else await page.evaluate((to) => [Reflect.get(globalThis, 'misbehave')?.(), history.pushState(null, '', to)].length, address);
  await expect(async () => {
    await expect(personIn(await panelOf(page))).toHaveText(second.name, { timeout: 1_000 });
  }).toPass({ timeout: 8_000 });
  const panel = await panelOf(page);
  await expectInWindow(page, panel);

  const verdict = panel.getByRole('button', { name: at % 2 === 0 ? 'Good lead' : 'Not sure' });
  const press = (button: Locator) => (by === 'keys' ? button.press('Enter') : button.click());
  // In its first moments the browser has not looked yet, and the panel asks to click again.
  await expect(async () => {
    await press(verdict);
    if (isDoubtful === true) await expect(panel.getByText(/^Not counted: something lies over/)).toBeVisible({ timeout: 500 });
    else await expect(verdict).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
  }).toPass({ timeout: 8_000 });
  const search = panel.getByLabel('Search people');
  // What was begun on a record before comes back with it; a menu closes where the answer to the click is drawn.
  await expect(async () => {
    if (await search.isVisible()) return;
    await press(panel.getByRole('button', { name: 'More' }));
    await panel.getByRole('menuitem', { name: 'Choose someone else' }).press('Enter', { timeout: 1_000 });
    await expect(search).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 8_000 });
  await search.focus();
  await page.keyboard.type(`jk${at}?`);
  await expect(search).toHaveValue(new RegExp(`jk${at}\\?$`), { timeout: 5_000 });
  if (isMute !== true)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'isFine')?.() ?? true), 'what the page had open').toBe(true);
  expect(errors).toEqual([]);
  await page.close();
}

async function expectInWindow(page: Page, panel: Frame): Promise<void> {
  const box = await (await panel.frameElement()).boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  if (box === null) throw new Error('The panel is not shown.');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
  expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
  expect(box.width).toBeGreaterThan(240);
}

function addressOf({ path }: Record, page: string): string {
  return `${ORIGIN}${path}?page=${page}`;
}

function refOf(path: string): RecordRef {
  return {
    crm: 'pipedrive',
    host: new URL(ORIGIN).host,
    org: null,
    objectType: 'contact',
    rawType: 'person',
    id: path.slice('/person/'.length),
  };
}
