import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { LEADS_CSV } from '../demo/import.ts';
import { DEFINITION_SHOTS } from './definition-shots.ts';
import { EDITOR_SHOTS } from './editor-shots.ts';
import type { Shot } from './shot.ts';

/**
 * Takes pictures of the console's screens on invented data, and checks each with axe, contrast included:
 * `node test/components/console/gallery/shoot.ts --out FOLDER [--only PART] [--executable PATH]`.
 */
const { values } = parseArgs({
  options: { out: { type: 'string' }, only: { type: 'string', default: '' }, executable: { type: 'string', default: '/usr/bin/chromium' } },
});

const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
let faults = 0;

const toColumns = async (page: Page) => {
  await page.getByLabel('CSV file').setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(LEADS_CSV) });
  await page.getByRole('list', { name: 'Columns of the file' }).waitFor();
};
const toCheck = async (page: Page) => {
  await toColumns(page);
  await page.getByRole('button', { name: 'See what would happen' }).click();
  await page.getByRole('heading', { name: 'Row by row' }).waitFor();
};
const arrive = async (page: Page) => {
  await page.getByRole('list', { name: 'Verdicts' }).waitFor();
  await page.evaluate(() => {
    const [newest] = window.demo.verdicts;
    if (newest) window.demo.emit({ kind: 'feedback', item: { ...newest, id: '01930000-0000-7000-8002-000000009999' } });
  });
};

const SHOTS: Shot[] = [
  { name: 'home', path: '/' },
  { name: 'home-dark', path: '/', dark: true },
  { name: 'home-narrow', path: '/', width: 390, height: 844 },
  { name: 'home-empty', path: '/', state: 'empty' },
  { name: 'home-loading', path: '/', state: 'loading' },
  { name: 'home-fault', path: '/', state: 'fault' },
  { name: 'inbox', path: '/inbox', act: arrive },
  { name: 'inbox-dark', path: '/inbox?verdict=notGood', dark: true },
  { name: 'inbox-answered', path: '/inbox?answered=yes' },
  { name: 'inbox-narrow', path: '/inbox', width: 390, height: 844 },
  {
    name: 'inbox-narrow-open',
    path: '/inbox',
    width: 390,
    height: 844,
    act: async (page) => page.getByRole('list', { name: 'Verdicts' }).getByRole('link').nth(4).click(),
  },
  { name: 'inbox-zoom', path: '/inbox', width: 640, height: 400 },
  { name: 'inbox-wide', path: '/inbox', width: 1920, height: 1080 },
  { name: 'inbox-forced', path: '/inbox', forced: true },
  { name: 'inbox-empty', path: '/inbox', state: 'empty' },
  { name: 'inbox-none', path: '/inbox?verdict=good&answered=yes&trigger=nothing' },
  { name: 'inbox-loading', path: '/inbox', state: 'loading' },
  { name: 'inbox-offline', path: '/inbox', state: 'offline', act: async (page) => page.getByText('could not be loaded').waitFor() },
  { name: 'inbox-ended', path: '/inbox', state: 'ended' },
  { name: 'inbox-rep', path: '/inbox', state: 'rep' },
  { name: 'content', path: '/content' },
  {
    name: 'content-open',
    path: '/content?show=never',
    act: async (page) => page.getByRole('button', { name: /Brochure/ }).click(),
  },
  { name: 'content-dark', path: '/content?sort=dismissals', dark: true },
  { name: 'content-wide', path: '/content', width: 1920, height: 1080 },
  { name: 'content-forced', path: '/content', forced: true },
  { name: 'content-zoom', path: '/content', width: 640, height: 400 },
  { name: 'content-narrow', path: '/content', width: 390, height: 844 },
  { name: 'import-file', path: '/import' },
  { name: 'import-columns', path: '/import', act: toColumns },
  { name: 'import-columns-dark', path: '/import', dark: true, act: toColumns },
  { name: 'import-columns-narrow', path: '/import', width: 390, height: 844, act: toColumns },
  { name: 'import-columns-zoom', path: '/import', width: 640, height: 400, act: toColumns },
  { name: 'import-check', path: '/import', act: toCheck },
  {
    name: 'import-done',
    path: '/import',
    act: async (page) => {
      await toCheck(page);
      await page.getByRole('button', { name: /^Import / }).click();
      await page.getByText('is imported').waitFor();
    },
  },
  { name: 'import-rep', path: '/import', state: 'rep' },
  { name: 'members', path: '/members', state: 'admin' },
  {
    name: 'members-add',
    path: '/members',
    state: 'admin',
    act: async (page) => {
      await page.getByRole('button', { name: 'Add a member' }).click();
      await page.getByRole('button', { name: 'Add the member' }).click();
    },
  },
  {
    name: 'members-confirm',
    path: '/members',
    state: 'admin',
    act: async (page) => page.getByRole('button', { name: /Deactivate Sam/ }).click(),
  },
  { name: 'members-rep', path: '/members', state: 'rep' },
  { name: 'members-narrow', path: '/members', state: 'admin', width: 390, height: 844 },
  { name: 'settings', path: '/settings', state: 'admin' },
  { name: 'settings-dark', path: '/settings', state: 'admin', dark: true },
  {
    name: 'settings-roles',
    path: '/settings',
    state: 'admin',
    act: (page) => page.getByRole('button', { name: /^Decision maker/ }).click(),
  },
  { name: 'settings-narrow', path: '/settings', state: 'rep', width: 390, height: 844 },
  {
    name: 'account-menu',
    path: '/inbox',
    act: async (page) => page.getByRole('button', { name: /Account of/ }).click(),
  },
  { name: 'no-access', path: '/', state: 'noAccess' },
  { name: 'signed-out', path: '/', state: 'signedOut' },
  { name: 'unreachable', path: '/', state: 'unreachable', dark: true },
  { name: 'nowhere', path: '/nowhere' },
  ...DEFINITION_SHOTS,
  ...EDITOR_SHOTS,
];

declare global {
  interface Window {
    demo: import('../demo/services.ts').Demo;
    axe: typeof import('axe-core');
  }
}

async function shoot(browser: Browser, origin: string, shot: Shot, folder: string): Promise<void> {
  const { width = 1280, height = 800, dark = false, forced = false } = shot;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    deviceScaleFactor: width < 500 ? 2 : 1,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    forcedColors: forced ? 'active' : 'none',
  });
  const page = await context.newPage();
  const blame = (text: string) => {
    faults += 1;
    console.error(`${shot.name}: ${text}`);
  };
  page.on('console', (message) => message.type() === 'error' && blame(message.text()));
  page.on('pageerror', (error) => blame(error.message));
  const url = new URL(shot.path, origin);
  if (shot.state) url.searchParams.set('gallery', shot.state);
  await page.goto(url.href, { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  await shot.act?.(page);
  await page.screenshot({ path: `${folder}/${shot.name}.png` });
  if (shot.isListOpen) await page.keyboard.press('Escape');
  await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run({ exclude: ['[role="menu"]'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
  for (const violation of found) console.error(`${shot.name}: ${violation}`);
  faults += found.length;
  await context.close();
}

if (values.out === undefined) throw new Error('Say where the pictures go: --out FOLDER');
mkdirSync(values.out, { recursive: true });
const configFile = join(import.meta.dirname, 'vite.config.ts');
const outDir = mkdtempSync(join(tmpdir(), 'leadlight-gallery-'));
await build({ configFile, build: { outDir, emptyOutDir: true } });
const server = await preview({ configFile, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
const origin = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: values.executable, args: ['--no-sandbox'] });
for (const shot of SHOTS.filter(({ name }) => name.includes(values.only))) await shoot(browser, origin, shot, values.out);
await browser.close();
await server.close();
rmSync(outDir, { recursive: true });
process.exitCode = faults === 0 ? 0 : 1;
