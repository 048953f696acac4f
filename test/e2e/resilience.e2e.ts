import type { Frame, Page } from '@playwright/test';
import { panelOf } from '#scripts/start/browser.ts';
import { serviceWorker, setEnabled, workerStopper } from '#test/helpers/extension.ts';
import { inSight } from '#test/helpers/in-sight.ts';
import { neighbours } from '#test/helpers/record-rows.ts';
import { verdictsOn } from '#test/helpers/stored-verdicts.ts';
import { emailOf, expect, personIn } from './base.ts';
import { test } from './wired.ts';

test('a full disk, a stopped worker before each action, a server that is slow: a true state in the panel, no error on the page', async ({
  stack,
  rep,
  wire,
}) => {
  const [first, second, third] = neighbours(stack.sample, 'lead', 3);
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are no records.');
  const by = emailOf(stack, 'rep');
  await rep.signIn(by);
  const { page, panel } = await rep.open(first);
  const errors = errorsOf(page);
  await expect(personIn(panel)).toHaveText(first.title);
  await inSight(panel);

  const worker = await serviceWorker(rep.extension.context);
  await worker.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No space.', 'QuotaExceededError');
    };
  });
  // Another of them may stand from before.
  const isGood = (await panel.getByRole('button', { name: 'Good lead' }).getAttribute('aria-pressed')) === 'true';
  const name = isGood ? 'Not sure' : 'Good lead';
  const answer = panel.getByRole('button', { name });
  const others = (await verdictsOn(stack, first.id)).filter((one) => one.by !== by);
  await answer.click();
  await expect(panel.getByText(/could not store your answer, so it was not kept/)).toBeVisible();
  await expect(answer).toHaveAttribute('aria-pressed', 'false');

  const stop = await workerStopper(rep.extension.options);
  await expect.poll(stop).toBe(true);
  await answer.click();
  await expect(panel.getByText(`${name}. Sent to marketing.`)).toBeVisible();
  const own = expect.objectContaining({ by, verdict: isGood ? 'notSure' : 'good' });
  expect(await verdictsOn(stack, first.id)).toEqual(expect.arrayContaining([own, ...others]));
  expect(await verdictsOn(stack, first.id)).toHaveLength(others.length + 1);
  await expect.poll(stop).toBe(true);
  await panel.getByRole('button', { name: 'Look again' }).click();
  await expect(panel.getByRole('button', { name: 'Look again' })).toBeEnabled();
  await expect.poll(stop).toBe(true);
  // Held from here on: the second's link to the third is reason enough to fetch that one.
  const late = wire.hold(({ url, body }) => url.pathname === '/api/v1/context' && body.includes(third.id));
  await page.locator('[data-step=next]').click();
  await expect(personIn(panel)).toHaveText(second.title);

  await page.locator('[data-step=next]').click();
  await late.arrived;
  await expect(panel.getByText(/The server is slow to answer/)).toBeVisible();
  await page.locator('[data-step=previous]').click();
  await expect(personIn(panel)).toHaveText(second.title);
  late.release();
  expect(errors).toEqual([]);
});

test('switched off for a host, and disabled, under an open page: it goes without a trace and comes back without a reload', async ({
  stack,
  rep,
}) => {
  const [first] = neighbours(stack.sample, 'lead', 1);
  if (first === undefined) throw new Error('There is no record.');
  await rep.signIn(emailOf(stack, 'rep'));
  const { page, panel } = await rep.open(first);
  const errors = errorsOf(page);
  await expect(personIn(panel)).toHaveText(first.title);
  const host = new URL(stack.crm.url).host;

  await rep.extension.ask('changeSites', { change: 'pause', value: host });
  await expect.poll(() => widthOf(page)).toBe(1440);
  await expect.poll(() => page.frames().length).toBe(1);
  await rep.extension.ask('changeSites', { change: 'resume', value: host });
  await expectPerson(page, first.title);
  await expect.poll(() => widthOf(page)).toBe(1440 - 360);

  await setEnabled(rep.extension, false);
  await page.getByRole('heading', { name: 'Details' }).click();
  await expect(page.locator('leadlight-panel')).toHaveCount(0);
  expect(await widthOf(page)).toBe(1440);
  await setEnabled(rep.extension, true);
  await expectPerson(page, first.title);
  await expect(page.locator('leadlight-panel')).toHaveCount(1);
  expect(errors).toEqual([]);
});

async function expectPerson(page: Page, name: string): Promise<void> {
  await expect.poll(async () => nameIn(await panelOf(page))).toBe(name);
}

function nameIn(panel: Frame): Promise<string | null> {
  return panel.evaluate(() => document.querySelector('h1')?.textContent ?? null).catch(() => null);
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(document.documentElement.getBoundingClientRect().width));
}

function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error.stack)));
  return errors;
}
