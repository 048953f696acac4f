import type { Frame, Page } from '@playwright/test';
import { Language, USUAL_PREFERENCES } from '#lib/contract/preferences.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { inSight } from '#test/helpers/in-sight.ts';
import { neighbours } from '#test/helpers/record-rows.ts';
import { emailOf, expect, personIn, type Rep, test } from './base.ts';

type Point = readonly [x: number, y: number];

/** The handles lie beside the frame, so far from it in px. */
const EDGE = 4;

test('docked, its edge makes it wider by mouse and keys, the CRM makes the room, it stays so on this CRM, and in sight however far one zooms in', async ({
  stack,
  rep,
}) => {
  const { page, panel } = await openFirst(stack, rep);
  await expect.poll(() => crmWidth(page)).toBe(1440 - 360);
  for (const language of Language.options) {
    await rep.extension.ask('changePreferences', { preferences: { ...USUAL_PREFERENCES, language } });
    await panel.locator(`html[lang=${language}]`).waitFor();
    const tops = await panel.locator('footer fieldset > button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size, `verdicts in one row: ${language}`).toBe(1);
  }
  await rep.extension.ask('changePreferences', { preferences: { ...USUAL_PREFERENCES, language: 'en' } });
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Language and settings' }).click();
  const isInFront = () => rep.extension.options.evaluate(async () => (await chrome.tabs.getCurrent())?.active);
  await expect.poll(isInFront, 'the settings come to the front').toBe(true);
  await page.bringToFront();
  const { x } = await boxOf(panel);
  await drag(page, [x - EDGE, 400], [x - EDGE - 60, 400]);
  await expect.poll(() => crmWidth(page)).toBe(1440 - 420);
  await expect.poll(async () => (await boxOf(panel)).x).toBe(1440 - 420 + 1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => crmWidth(page)).toBe(1440 - 404);

  await page.reload();
  await expect.poll(() => crmWidth(page)).toBe(1440 - 404);
  await reach(page, [1440 - 404 - EDGE, 300]);
  await page.mouse.down();
  await page.mouse.up();
  await page.keyboard.press('Backspace');
  await expect.poll(() => crmWidth(page)).toBe(1440 - 360);

  const again = await waitForPanel(page);
  const good = again.getByRole('button', { name: 'Good lead' });
  for (const zoom of [1.1, 2, 3, 5]) {
    await zoomTo(rep, page, zoom);
    const isDocked = zoom === 1.1;
    await expect.poll(() => page.evaluate(() => Math.round(14400 / innerWidth) / 10)).toBe(zoom);
    await expect.poll(async () => (await placeInPage(again)).view.width - (await crmWidth(page))).toBeCloseTo(isDocked ? 360 : 0, 0);
    const { box, view } = await placeInPage(again);
    expectInside(box, view);
    if (isDocked) expect(box.x, `at ${zoom}`).toBeGreaterThanOrEqual(view.width - 360);
    await expect(good, `at ${zoom}`).toBeInViewport({ ratio: 1 });
  }
  await inSight(again);
  await good.press('g');
  await expect(good, 'a click counts, however little there is of CSS’s pixels').toHaveAttribute('aria-pressed', 'true');
});

test('floating, it is moved by its grip, comes back where it was, and is never off the window', async ({ stack, rep }) => {
  const { page, panel } = await openFirst(stack, rep);
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: /float/i }).click();
  await expect.poll(() => crmWidth(page)).toBe(1440);
  await expect.poll(async () => (await boxOf(panel)).y).toBeGreaterThan(0);
  const before = await boxOf(panel);
  const bottom = before.y + before.height;
  await drag(page, [before.x + before.width / 2, bottom + EDGE], [before.x + before.width / 2, bottom + EDGE - 300]);
  await expect.poll(async () => Math.round((await boxOf(panel)).height)).toBe(Math.round(before.height - 300));
  const grip = [before.x + before.width / 2, before.y - 3] as const;
  await drag(page, grip, [grip[0] - 500, grip[1] + 120]);
  await expect.poll(async () => Math.round((await boxOf(panel)).x)).toBe(Math.round(before.x - 500));
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => Math.round((await boxOf(panel)).y)).toBe(Math.round(before.y + 120 + 16));

  await page.reload();
  const again = await waitForPanel(page);
  await expect.poll(async () => Math.round((await boxOf(again)).x)).toBe(Math.round(before.x - 500));
  await drag(page, [before.x - 500 + before.width / 2, before.y + 133], [-900, 2_000]);
  expectInside(await boxOf(again), { width: 1440, height: 900 });
  for (const size of [
    { width: 700, height: 400 },
    { width: 380, height: 300 },
  ]) {
    await page.setViewportSize(size);
    await expect.poll(async () => (await boxOf(again)).x + (await boxOf(again)).width).toBeLessThanOrEqual(size.width);
    expectInside(await boxOf(again), size);
  }
});

test('collapsed, it is a thin tab that slides along the edge and opens as it was', async ({ stack, rep }) => {
  const { page, panel } = await openFirst(stack, rep);
  await panel.getByRole('button', { name: 'Collapse the panel' }).click();
  await expect.poll(() => crmWidth(page)).toBe(1440);
  await expect(await panel.frameElement()).toBeTruthy();
  await expect.poll(async () => (await panel.frameElement()).isVisible()).toBe(false);
  await drag(page, [1430, 450], [1430, 600]);
  expect(await (await panel.frameElement()).isVisible(), 'a drag is no click').toBe(false);
  await page.mouse.click(1430, 600);
  await expect.poll(async () => (await panel.frameElement()).isVisible()).toBe(true);
  await expect.poll(() => crmWidth(page)).toBe(1440 - 360);
});

test('it steps aside for a dialog whose buttons lie under it, and comes back', async ({ stack, rep }) => {
  const { page, panel } = await openFirst(stack, rep);
  await page.evaluate(() => {
    const drawer = Object.assign(document.createElement('div'), { id: 'drawer', tabIndex: -1 });
    drawer.setAttribute('role', 'dialog');
    drawer.style.cssText = 'position:fixed;inset:0 0 0 auto;width:500px;background:white;z-index:99';
    const close = Object.assign(document.createElement('button'), { textContent: 'Close drawer', onclick: () => drawer.remove() });
    close.style.cssText = 'position:absolute;right:20px;bottom:20px';
    drawer.append(close);
    document.body.append(drawer);
    drawer.focus();
  });
  const isShown = async () => (await panel.frameElement()).isVisible();
  await expect.poll(isShown).toBe(false);
  await page.getByRole('button', { name: 'Close drawer' }).click();
  await expect.poll(isShown).toBe(true);
});

test('while a part of the page fills the screen, its tab lies on top and opens it', async ({ stack, rep }) => {
  const { page, panel } = await openFirst(stack, rep);
  await page.evaluate(() =>
    document.querySelector('main')?.addEventListener('dblclick', ({ currentTarget }) => {
      if (currentTarget instanceof Element) void currentTarget.requestFullscreen();
    }),
  );
  const isShown = async () => (await panel.frameElement()).isVisible();
  await page.getByRole('heading', { name: 'Details' }).dblclick();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('MAIN');
  await expect.poll(isShown).toBe(false);
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.mouse.click(width - 10, height / 2);
  await expect.poll(isShown).toBe(true);
  await expect(personIn(panel)).toBeVisible();
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(isShown).toBe(true);
});

test('on paper there is no trace of it', async ({ stack, rep }) => {
  const { page, panel } = await openFirst(stack, rep);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(async () => (await panel.frameElement()).isVisible()).toBe(false);
  expect(await crmWidth(page)).toBe(1440);
});

async function openFirst(stack: Stack, rep: Rep): Promise<{ page: Page; panel: Frame }> {
  const [first] = neighbours(stack.sample, 'lead', 1);
  if (first === undefined) throw new Error('There is no record.');
  await rep.signIn(emailOf(stack, 'rep'));
  const opened = await rep.open(first);
  await expect(personIn(opened.panel)).toHaveText(first.title);
  return opened;
}

async function waitForPanel(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes('/panel.html'));
  await expect.poll(find).toBeDefined();
  const frame = find();
  if (frame === undefined) throw new Error('There is no panel.');
  await expect(personIn(frame)).toBeVisible();
  return frame;
}

async function boxOf(panel: Frame): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await (await panel.frameElement()).boundingBox();
  if (box === null) throw new Error('The panel is not shown.');
  return box;
}

/** By the browser's own zoom, as by its menu. */
async function zoomTo({ extension }: Rep, page: Page, zoom: number): Promise<void> {
  await extension.options.evaluate(
    async ([url, factor]) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.setZoom(tab?.id ?? -1, factor);
    },
    [page.url(), zoom] as const,
  );
}

/** In the page's own pixels, of which zooming in leaves fewer. */
async function placeInPage(panel: Frame) {
  return (await panel.frameElement()).evaluate((frame) => {
    if (!(frame instanceof HTMLElement)) throw new Error('The panel is in no frame.');
    const { x, y, width, height } = frame.getBoundingClientRect();
    return { box: { x, y, width, height }, view: { width: visualViewport?.width ?? 0, height: visualViewport?.height ?? 0 } };
  });
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await reach(page, from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await page.mouse.move(...to);
  await page.mouse.up();
}

/** To a place beside the frame. For a moment after the frame was moved the browser still takes that for the frame's: then the page hears nothing. */
async function reach(page: Page, [x, y]: Point): Promise<void> {
  await page.evaluate(() => addEventListener('pointermove', () => Object.assign(window, { isReached: true }), { capture: true }));
  const isReached = async () => {
    await page.evaluate(() => Object.assign(window, { isReached: false }));
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    return page.evaluate(() => Reflect.get(window, 'isReached'));
  };
  await expect.poll(isReached).toBe(true);
}

function crmWidth(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(document.documentElement.getBoundingClientRect().width));
}

function expectInside(box: { x: number; y: number; width: number; height: number }, window: { width: number; height: number }): void {
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(window.width);
  expect(box.y + box.height).toBeLessThanOrEqual(window.height);
}
