import type { Frame, Page } from '@playwright/test';
import type { Page as SidePage } from 'puppeteer-core';
import { type Preferences, USUAL_PREFERENCES } from '#lib/contract/preferences.ts';
import { panelOf } from '#scripts/start/browser.ts';
import type { Extension } from '#test/helpers/extension.ts';
import { headingOf, type SidePanelDriver } from '#test/helpers/side-panel.ts';
import { until } from '#test/helpers/until.ts';
import { type Album, still } from './album.ts';

const SIZE = { width: 1280, height: 720 };
const PANEL_WIDTH = 360;

/**
 * One page of a CRM in every way in which the panel can be on it, all in one picture. The page is open on its record already; it is left
 * with the panel docked.
 */
export async function shootManners(
  album: Album,
  name: string,
  on: { extension: Extension; side: SidePanelDriver; page: Page },
): Promise<void> {
  const { extension, side, page } = on;
  const pictures: { title: string; picture: Buffer }[] = [];
  const take = async (title: string) => pictures.push({ title, picture: await still(page) });
  const prefer = (over: Partial<Preferences>) => extension.ask('changePreferences', { preferences: { ...USUAL_PREFERENCES, ...over } });
  await page.setViewportSize(SIZE);
  await page.bringToFront();

  const panel = await panelOf(page);
  await saysSo(panel, 'en');
  await take('docked');
  await Promise.all([prefer({ theme: 'dark' }), page.emulateMedia({ colorScheme: 'dark' })]);
  await panel.locator('html[data-theme=dark]').waitFor();
  await take('dark');
  await Promise.all([prefer({ language: 'he' }), page.emulateMedia({ colorScheme: 'light' })]);
  await saysSo(panel, 'he');
  await take('right to left');
  await prefer({});
  await saysSo(panel, 'en');

  await chooseInMenu(panel, 'Float over the page');
  await take('floating');
  await zoom(extension, page, 2);
  await take('zoomed to 200 %');
  await zoom(extension, page, 1);
  await panel.getByRole('button', { name: 'Collapse the panel' }).click();
  await page.mouse.move(0, 0);
  await take('collapsed');
  await page.mouse.click(SIZE.width - 8, SIZE.height / 2);
  await chooseInMenu(panel, 'Dock beside the page');

  const heading = await panel.getByRole('heading', { level: 1 }).textContent();
  await chooseInMenu(panel, 'Move to the browser’s side panel');
  const beside = await side.page();
  await until('the record in the side panel', async () => ((await headingOf(beside)) === heading ? true : null));
  await page.setViewportSize({ ...SIZE, width: SIZE.width - PANEL_WIDTH });
  pictures.push({ title: 'in the browser’s side panel', picture: await album.beside([await still(page), await shootSide(beside)]) });
  await prefer({});
  await page.setViewportSize(SIZE);
  await album.keepSheet(name, pictures);
}

/** The panel has its record, in this language. */
async function saysSo(panel: Frame, language: string): Promise<void> {
  await panel.locator(`html[lang=${language}]`).waitFor();
  await panel.locator('footer button:enabled').first().waitFor();
  await panel.locator('article').first().waitFor();
}

async function chooseInMenu(panel: Frame, name: string | RegExp): Promise<void> {
  await panel.locator('header [aria-haspopup=menu]').click();
  await panel.getByRole('menuitem', { name }).click();
}

/** As the browser's own menu does it, for the tab in front. */
async function zoom({ options }: Extension, page: Page, factor: number): Promise<void> {
  const before = await page.evaluate(() => innerWidth);
  await options.evaluate(async (to) => {
    const [tab] = await chrome.tabs.query({ active: true });
    if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, to);
  }, factor);
  await page.waitForFunction((width) => innerWidth !== width, before);
}

async function shootSide(beside: SidePage): Promise<Buffer> {
  await beside.setViewport({ width: PANEL_WIDTH, height: SIZE.height });
  return Buffer.from(await beside.screenshot());
}
