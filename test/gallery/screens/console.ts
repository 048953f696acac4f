import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Role } from '#lib/contract/vocabulary.ts';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { type Album, still } from './album.ts';
import { leadsFile } from './leads-file.ts';

type Screen = { name: string; as: Role; path: string; ready: string; act?: (page: Page, stack: Stack) => Promise<void> };

const SCREENS: readonly Screen[] = [
  { name: 'home', as: 'marketer', path: '/', ready: 'Hello' },
  { name: 'inbox', as: 'marketer', path: '/inbox', ready: 'Inbox', act: (page) => page.getByText('Live', { exact: true }).waitFor() },
  { name: 'content', as: 'marketer', path: '/content', ready: 'Content' },
  { name: 'import-columns', as: 'marketer', path: '/import', ready: 'Import', act: toColumns },
  { name: 'import-dry-run', as: 'marketer', path: '/import', ready: 'Import', act: toCheck },
  { name: 'definitions', as: 'manager', path: '/definitions', ready: 'Definitions' },
  { name: 'definition-version', as: 'manager', path: '/definitions/2', ready: 'Version 2' },
  { name: 'definition-new', as: 'marketer', path: '/definitions/new', ready: 'New definition' },
  { name: 'definition-editor', as: 'marketer', path: '/definitions', ready: 'Definitions', act: toEditor },
  { name: 'definition-backtest', as: 'marketer', path: '/definitions', ready: 'Definitions', act: toBacktest },
  { name: 'definition-history', as: 'manager', path: '/definitions/history', ready: 'Who changed what' },
  { name: 'members', as: 'admin', path: '/members', ready: 'Members' },
  { name: 'settings', as: 'admin', path: '/settings', ready: 'Settings' },
  { name: 'settings-own-crm', as: 'admin', path: '/settings', ready: 'Settings', act: toOwnCrm },
  { name: 'settings-roles', as: 'admin', path: '/settings', ready: 'Settings', act: toRole },
];
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** The console's screens on the sample workspace, light and dark; some as on a phone. */
export async function shootConsole(browser: Browser, album: Album, stack: Stack): Promise<void> {
  for (const look of ['light', 'dark'] as const) {
    const desks = await deskFor(browser, stack, look, DESK);
    album.keep(`console/sign-in-${look}`, desks.signIn);
    for (const screen of SCREENS) album.keep(`console/${screen.name}-${look}`, await shoot(desks.of(screen.as), stack, screen));
    await desks.close();
  }
  const phones = await deskFor(browser, stack, 'light', PHONE);
  const narrow: Buffer[] = [phones.signIn];
  for (const screen of SCREENS.filter(({ name }) => ['home', 'inbox', 'content'].includes(name)))
    narrow.push(await shoot(phones.of(screen.as), stack, screen));
  await album.keepTogether('console/narrow', narrow);
  await phones.close();
}

async function shoot(context: BrowserContext, stack: Stack, { path, ready, act }: Screen): Promise<Buffer> {
  const page = await context.newPage();
  await page.goto(`${stack.serverUrl}${path}`);
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${ready}`) }).waitFor();
  await page
    .getByText(/^Loading/)
    .first()
    .waitFor({ state: 'detached' });
  await act?.(page, stack);
  const picture = await still(page);
  await page.close();
  return picture;
}

/** A browser for each role that is looked at, signed in through the page, which is pictured on the way. */
async function deskFor(browser: Browser, stack: Stack, colorScheme: 'light' | 'dark', viewport: { width: number; height: number }) {
  const contexts = new Map<Role, BrowserContext>();
  let signIn: Buffer = Buffer.alloc(0);
  for (const role of new Set(SCREENS.map((screen) => screen.as))) {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(stack.serverUrl);
    await page.getByLabel('E-mail').fill(stack.sample.members.find((member) => member.role === role)?.email ?? '');
    signIn = await still(page);
    await page.getByLabel('Password', { exact: true }).fill(SAMPLE_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await page.close();
    contexts.set(role, context);
  }
  return {
    signIn,
    of(role: Role): BrowserContext {
      const context = contexts.get(role);
      if (context === undefined) throw new Error(`Nobody signed in as ${role}.`);
      return context;
    },
    async close() {
      for (const context of contexts.values()) await context.close();
    },
  };
}

async function toColumns(page: Page, { sample }: Stack): Promise<void> {
  const file = { name: 'trade-fair.csv', mimeType: 'text/csv', buffer: Buffer.from(leadsFile(sample)) };
  await page.getByLabel('CSV file').setInputFiles(file);
  await page.getByRole('list', { name: 'Columns of the file' }).waitFor();
}

async function toCheck(page: Page, stack: Stack): Promise<void> {
  await toColumns(page, stack);
  await page.getByRole('button', { name: 'See what would happen' }).click();
  await page.getByRole('heading', { name: 'Row by row' }).waitFor();
}

async function toOwnCrm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set up a CRM' }).click();
  await page.getByLabel('Address of a record').fill('https://crm.example.org/desk/clients/card-12/show');
  await page.getByLabel('Address of another record of the same kind').fill('https://crm.example.org/desk/clients/card-48/edit');
  await page.getByRole('heading', { name: 'CRMs that Leadlight does not know' }).evaluate((heading) => heading.scrollIntoView());
}

async function toRole(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Decision maker/ }).click();
  await page.getByRole('heading', { name: 'Buying roles' }).evaluate((heading) => heading.scrollIntoView());
}

/** The draft in the making, with one of its triggers open. */
async function toEditor(page: Page): Promise<void> {
  await toDraft(page);
  await page
    .getByRole('button', { name: /^Compared pricing twice in 7 days/ })
    .first()
    .click();
  await page.getByLabel('How it fades').first().scrollIntoViewIfNeeded();
}

async function toBacktest(page: Page): Promise<void> {
  await toDraft(page);
  await page.getByRole('link', { name: 'Test on history' }).click();
  const run = page.getByRole('button', { name: 'Run the backtest' });
  const result = page.getByText(/^Under this draft, /);
  await run.or(result).first().waitFor();
  if (await run.isVisible()) await run.click();
  await result.waitFor();
}

async function toDraft(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Fresher interest' }).click();
  await page.getByRole('heading', { level: 1, name: 'Fresher interest' }).waitFor();
}
