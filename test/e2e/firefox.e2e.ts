import type { Frame } from 'puppeteer-core';
import { USUAL_PLACEMENT } from '#lib/contract/seen.ts';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import { launchFirefox } from '#test/helpers/firefox.ts';
import { inSight } from '#test/helpers/in-sight.ts';
import { neighbours } from '#test/helpers/record-rows.ts';
import { verdictsOn } from '#test/helpers/stored-verdicts.ts';
import { expect, test } from './base.ts';

test('Firefox: signed in by its own window, the person of record after record, in the page and in its sidebar, and verdicts that the server keeps', async ({
  stack,
}) => {
  const [first, second] = neighbours(stack.sample, 'lead', 2);
  const { member } = stack.shown.mql;
  if (first === undefined || second === undefined) throw new Error('The sample has no two records.');
  const firefox = await launchFirefox();
  try {
    const { origins } = await firefox.options.evaluate(() => chrome.permissions.getAll());
    expect(origins, 'hosts granted at install').toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    await firefox.ask('setServerUrl', { url: stack.serverUrl });

    const { page, panel, errors } = await firefox.open(stack.recordUrl(first));
    await expect.poll(() => headingIn(panel)).toBe('You are signed out');
    await panel.locator('::-p-aria(Sign in[role="button"])').click();
    await firefox.fillSignIn(stack.serverUrl, { email: member.email, password: SAMPLE_PASSWORD });
    await expect.poll(() => headingIn(panel)).toBe(first.title);

    const width = await page.evaluate(() => document.documentElement.getBoundingClientRect().width);
    expect(width, 'room beside the panel').toBe(1440 - USUAL_PLACEMENT.width);

    await page.locator('[data-step=next]').click();
    await expect.poll(() => headingIn(panel)).toBe(second.title);
    await expect.poll(() => page.$eval('[data-record-title]', (title) => title.textContent)).toBe(second.title);

    const before = await verdictsOn(stack, second.id);
    await inSight(panel);
    await panel.locator('::-p-aria(Good lead[role="button"])').click();
    await expect.poll(() => statusIn(panel)).toBe('Good lead. Sent to marketing.');
    const after = await verdictsOn(stack, second.id);
    const ofOthers = (all: typeof after) => all.filter(({ by }) => by !== member.email);
    expect(ofOthers(after)).toEqual(ofOthers(before));
    expect(after[0]).toMatchObject({ verdict: 'good', by: member.email, personId: second.personId, record: { crm: 'practice' } });

    await page.locator('[data-step=previous]').click();
    await expect.poll(() => headingIn(panel)).toBe(first.title);

    await inSight(panel);
    await panel.locator('::-p-aria(Not good[role="button"])').click();
    await panel.locator('::-p-text(Other)').click();
    await panel.locator('footer input').fill('They sell to us');
    const sidebar = await firefox.openSidebar();
    await expect.poll(() => sidebar.read('h1')).toBe('The panel stands on the page now');
    await sidebar.click('Move it here');
    await expect.poll(() => sidebar.read('h1')).toBe(first.title);
    await expect.poll(() => sidebar.read('footer input')).toBe('They sell to us');
    const widths = () => page.evaluate(() => [document.documentElement.getBoundingClientRect().width, innerWidth]);
    await expect.poll(async () => (await widths())[0], 'no room is made').toBe((await widths())[1]);

    await page.locator('[data-step=next]').click();
    await expect.poll(() => sidebar.read('h1')).toBe(second.title);
    expect(await sidebar.read('footer input'), 'nothing written about one shows beside another').toBeNull();
    await expect.poll(() => sidebar.read('button[aria-pressed=true]'), 'what was said in the page').toContain('Good lead');
    await sidebar.click('Not sure');
    await expect.poll(async () => (await verdictsOn(stack, second.id))[0]).toMatchObject({ verdict: 'notSure', by: member.email });

    const otherTab = await firefox.browser.newPage();
    await otherTab.goto(stack.recordUrl(first));
    await expect.poll(() => sidebar.read('h1')).toBe(first.title);
    await page.bringToFront();
    await expect.poll(() => sidebar.read('h1')).toBe(second.title);
    await page.locator('[data-step=previous]').click();
    await expect.poll(() => sidebar.read('h1')).toBe(first.title);

    await sidebar.click('More');
    await sidebar.click('Move onto the page');
    await expect.poll(sidebar.isOpen).toBe(false);
    const again = await firefox.panelOf(page);
    await expect.poll(() => again.$$eval('footer input', ([field]) => field?.value ?? null)).toBe('They sell to us');
    expect(errors).toEqual([]);
  } finally {
    await firefox.close();
  }
});

/** The panel's heading: who it shows. */
function headingIn(panel: Frame): Promise<string | null> {
  return panel.evaluate(() => document.querySelector('h1')?.textContent ?? null);
}

function statusIn(panel: Frame): Promise<string | null> {
  return panel.evaluate(() => document.querySelector('fieldset ~ * [role=status]')?.textContent ?? null);
}
