import type { Locator } from '@playwright/test';
import { USUAL_PLACEMENT } from '#lib/contract/seen.ts';
import { panelOf } from '#scripts/start/browser.ts';
import { launchExtension } from '#test/helpers/extension.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { neighbours } from '#test/helpers/record-rows.ts';
import { driveSidePanel, headingOf, noteSwitches } from '#test/helpers/side-panel.ts';
import { verdictsOn } from '#test/helpers/stored-verdicts.ts';
import { expect, repOf, test } from './base.ts';

/** What is driven here is Chromium's own side panel, opened by a click in the page's panel as a person would: not its page in a tab. */
test('from the page into the browser’s side panel and back: the words typed come along, it follows the tabs, and its clicks count', async ({
  stack,
}) => {
  const [first, second] = neighbours(stack.sample, 'lead', 2);
  const { member } = stack.shown.mql;
  if (first === undefined || second === undefined) throw new Error('The sample has no two records.');
  const debuggingPort = await freePort();
  const extension = await launchExtension({ switches: [`--remote-debugging-port=${debuggingPort}`] });
  const side = await driveSidePanel(debuggingPort);
  try {
    const rep = await repOf(stack, extension);
    await rep.signIn(member.email);
    const { page, panel } = await rep.open(first);
    const other = panel.getByRole('button', { name: /Other/ });
    await clickOnceSeen(panel.getByRole('button', { name: 'Not good' }), other);
    await other.click();
    await panel.getByRole('textbox').pressSequentially('They sell to us');
    await panel.getByRole('button', { name: 'More' }).click();
    await panel.getByRole('menuitem', { name: 'Move to the browser’s side panel' }).click();

    const beside = await side.page();
    const heading = () => headingOf(beside);
    const typed = () => beside.$$eval('footer input', ([field]) => field?.value ?? null);
    await expect.poll(heading).toBe(first.title);
    await expect.poll(typed).toBe('They sell to us');
    await expect.poll(() => page.frames().filter((frame) => frame.url().endsWith('/panel.html')).length, 'no frame in the page').toBe(0);
    const widths = () => page.evaluate(() => [document.documentElement.getBoundingClientRect().width, innerWidth]);
    await expect.poll(async () => (await widths())[0], 'no room is made').toBe((await widths())[1]);

    const switches = await noteSwitches(beside);
    const nextTab = await extension.context.newPage();
    await nextTab.goto(stack.recordUrl(second));
    await expect.poll(heading).toBe(second.title);
    expect(await typed(), 'nothing written about one shows beside another').toBeNull();
    expect(await nextTab.locator('leadlight-panel').count(), 'nothing is drawn in a page that is opened now').toBe(0);
    // Another answer of theirs may stand from before.
    const pressed = await beside.$$eval('button[aria-pressed="true"]', (all) => all.map(({ textContent }) => textContent));
    const [name, verdict] = pressed.some((words) => words?.includes('Good lead')) ? ['Not sure', 'notSure'] : ['Good lead', 'good'];
    await beside.locator(`::-p-aria(${name}[role="button"])`).click();
    const theirs = async () => (await verdictsOn(stack, second.id)).filter(({ by }) => by === member.email);
    await expect.poll(theirs).toContainEqual(expect.objectContaining({ verdict }));

    await page.bringToFront();
    await expect.poll(heading).toBe(first.title);
    await page.locator('[data-step=next]').click();
    await expect.poll(heading).toBe(second.title);
    await page.goBack();
    await expect.poll(heading).toBe(first.title);
    await nextTab.bringToFront();
    await expect.poll(heading).toBe(second.title);
    for (const { left, gone } of await switches()) expect(gone, `${left} is still shown`).toBeLessThan(100);

    await nextTab.goto('about:blank');
    await expect.poll(heading).toBe('No CRM in this tab');
    await page.bringToFront();
    const { host } = new URL(page.url());
    await extension.ask('changeSites', { change: 'pause', value: host });
    await expect.poll(heading).toBe('Paused here');
    await beside.locator(`::-p-aria(Resume on ${host}[role="button"])`).click();
    await expect.poll(heading).toBe(first.title);

    await beside.keyboard.press('?');
    await expect.poll(() => beside.$$eval('h2', (all) => all.map(({ textContent }) => textContent))).toContain('Keys');
    await beside.keyboard.press('Escape');
    await beside.locator('::-p-aria(More[role="button"])').click();
    // The click closes the document that it is made in, so that its driver may never hear of its end.
    void beside
      .locator('::-p-aria(Move onto the page[role="menuitem"])')
      .setTimeout(5_000)
      .click()
      .catch(() => undefined);
    await expect.poll(side.isOpen).toBe(false);
    const again = await panelOf(page);
    await expect(again.getByRole('textbox')).toHaveValue('They sell to us');
    await expect.poll(async () => (await widths())[0], 'room beside the panel').toBe(((await widths())[1] ?? 0) - USUAL_PLACEMENT.width);
    await clickOnceSeen(again.getByRole('button', { name: 'Send reason' }), again.getByText('Sent to marketing'));
    await expect(again.getByRole('textbox')).toHaveCount(0);
    await page.reload();
    await expect((await panelOf(page)).getByText('Sent to marketing')).toBeVisible();
    await expect((await panelOf(page)).getByRole('textbox')).toHaveCount(0);
  } finally {
    await side.close();
    await extension.close();
  }
});

/** In its first moments a frame in the page takes no click for meant, and says so. */
async function clickOnceSeen(button: Locator, outcome: Locator): Promise<void> {
  await expect(async () => {
    await button.click();
    await expect(outcome).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
}
