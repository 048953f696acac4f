import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test';
import axe from 'axe-core';
import { panelStates } from '#components/panel/gallery/states.ts';
import type { Language } from '#lib/contract/preferences.ts';
import { isSpoken } from '#lib/words/speech.ts';
import { openPanelGallery } from './panel-gallery.ts';
import { type Scene, scenes } from './panel-scenes.ts';

const HELP = `Takes a screenshot of every state of the panel and checks each with axe.
  node test/gallery/shoot.ts FOLDER [--only NAME] [--lang de,he] [--chromium PATH]
--lang: every bare state in these languages instead, light, dark and narrow.`;

type Look = { suffix: string; theme: 'light' | 'dark'; language?: Language; options: BrowserContextOptions };

const size = (width: number, height = 780) => ({ viewport: { width, height }, deviceScaleFactor: 2 });
const looks: readonly Look[] = [
  { suffix: 'light', theme: 'light', options: { ...size(360), colorScheme: 'light' } },
  { suffix: 'dark', theme: 'dark', options: { ...size(360), colorScheme: 'dark' } },
  { suffix: 'light-280', theme: 'light', options: { ...size(280), colorScheme: 'light' } },
];
const special: readonly Look[] = [
  { suffix: 'dark-560', theme: 'dark', options: { ...size(560), colorScheme: 'dark' } },
  { suffix: 'forced-colours', theme: 'light', options: { ...size(360), forcedColors: 'active' } },
  { suffix: 'zoom-200', theme: 'light', options: { ...size(360, 390), colorScheme: 'light' } },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, lang: { type: 'string' }, chromium: { type: 'string', default: '/usr/bin/chromium' } },
});
const folder = positionals[0];
if (folder === undefined) {
  console.log(HELP);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const gallery = await openPanelGallery();
const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });

const states: Scene[] = Object.keys(panelStates).map((state) => ({ state, name: state }));
const isWanted = ({ name }: Scene) => values.only === undefined || name === values.only;
let violations = 0;
if (values.lang === undefined) {
  const wanted = [...states, ...scenes].filter(isWanted);
  for (const look of looks) violations += await shootAll(browser, look, wanted);
  for (const look of special) violations += await shootAll(browser, look, wanted.filter(isSpecial));
} else {
  for (const language of values.lang.split(',').filter(isSpoken))
    for (const look of looks) {
      violations += await shootAll(browser, { ...look, language, suffix: `${language}-${look.suffix}` }, states.filter(isWanted));
    }
}
await browser.close();
await gallery.close();
console.log(`${violations} axe violations`);
process.exit(violations === 0 ? 0 : 1);

function isSpecial({ name }: Scene): boolean {
  return ['person', 'good', 'not-good-reasons', 'long-name', 'receipt', 'agreement-at-a-rule', 'history-opened'].includes(name);
}

async function shootAll(browser: Browser, look: Look, list: readonly Scene[]): Promise<number> {
  const context = await browser.newContext({ ...look.options, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
  let found = 0;
  for (const scene of list) {
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && console.error(`${scene.name}: ${message.text()}`));
    page.on('pageerror', (error) => console.error(`${scene.name}: ${error.message}`));
    await page.goto(gallery.addressOf(scene.state, look.theme, look.language), { waitUntil: 'load' });
    await page.locator('#root > *').first().waitFor();
    if (scene.state !== 'loading') await page.locator('main[aria-busy=true]').waitFor({ state: 'detached' });
    await scene.act?.(page);
    await page.screenshot({ path: join(folder ?? '.', `${scene.name}-${look.suffix}.png`) });
    await page.evaluate(axe.source);
    const results = await page.evaluate(() => window.axe.run());
    for (const violation of results.violations) {
      found += 1;
      console.error(
        `${scene.name} ${look.suffix}: ${violation.id}: ${violation.nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`).join(' | ')}`,
      );
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) console.error(`${scene.name} ${look.suffix}: ${overflow} px too wide`);
    await page.close();
  }
  await context.close();
  return found;
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
