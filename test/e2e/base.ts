import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Frame, type Page } from '@playwright/test';
import type { Role } from '#lib/contract/vocabulary.ts';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import type { CrmRecord } from '#scripts/sample/types.ts';
import { panelOf } from '#scripts/start/browser.ts';
import { type Stack, startStack } from '#scripts/start/stack.ts';
import { type Extension, launchExtension, signInByForm } from '#test/helpers/extension.ts';
import { freePort } from '#test/helpers/free-port.ts';

export { expect } from '@playwright/test';

/** Opens a page of the console as a sample person, in a browser without the extension. */
type Desk = (email: string, path: string, password?: string) => Promise<Page>;

export type Rep = {
  extension: Extension;
  /** Signs the extension in as a sample person, through the sign-in page. */
  signIn(email: string, password?: string): Promise<void>;
  /** Opens a practice record in a new tab. */
  open(record: CrmRecord): Promise<{ page: Page; panel: Frame }>;
};

/** `stack`: server, database and practice CRM with the sample workspace, once a worker. `rep` and `desk`: browsers of their own a test. */
export const test = base.extend<{ rep: Rep; desk: Desk }, { stack: Stack }>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from this pattern
    async ({}, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'leadlight-e2e-'));
      const stack = await startStack({ port: await freePort(), crmPort: await freePort(), dataDir });
      await use(stack);
      await stack.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  rep: async ({ stack }, use) => {
    const extension = await launchExtension();
    await use(await repOf(stack, extension));
    await extension.close();
  },
  desk: async ({ stack, browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (email, path, password = SAMPLE_PASSWORD) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(`${stack.serverUrl}${path}`);
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('main').waitFor();
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

/** A rep at a browser that works with the stack's server. */
export async function repOf(stack: Stack, extension: Extension): Promise<Rep> {
  await extension.ask('setServerUrl', { url: stack.serverUrl });
  return {
    extension,
    signIn: (email, password = SAMPLE_PASSWORD) => signInByForm(extension, { email, password }),
    async open(record) {
      const page = await extension.context.newPage();
      await page.goto(stack.recordUrl(record));
      return { page, panel: await panelOf(page) };
    },
  };
}

/** The panel's heading: who it shows. */
export function personIn(panel: Frame) {
  return panel.getByRole('heading', { level: 1 });
}

/** The address of a sample person with a role. */
export function emailOf(stack: Stack, role: Role): string {
  const member = stack.sample.members.find((one) => one.role === role);
  if (member === undefined) throw new Error(`The sample has no ${role}.`);
  return member.email;
}
