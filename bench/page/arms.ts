import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession } from '@playwright/test';
import { practiceChromium } from '#scripts/setup/builds.ts';
import { launchWithExtension, signInExtension } from '#scripts/start/browser.ts';
import type { Stack } from '#scripts/start/stack.ts';
import type { Peer } from './options.ts';

/** One thing to measure: a browser of its own that stays open over the whole run. */
export type Arm = {
  name: string;
  context: BrowserContext;
  /** Line to the browser itself, beside its pages. */
  browser: CDPSession;
  /** Selector of the record's title in the CRM's page. */
  title: string;
  /** Selector of the extension's element in the page; null: none is looked for. */
  host: string | null;
  /** Whether a panel's frame is to show the record's person. */
  hasPanel: boolean;
};

export const FLOOR_DIR = 'bench/page/floor';

type Plan = { name: string; extensionDir: string | null; host: string | null; hasPanel: boolean };

/** Launches a browser for each arm, the one with Leadlight signed in. `folder` takes their profiles, and a copy of the build, which then stays the same all through the run. */
export async function openArms(stack: Stack, peers: readonly Peer[], folder: string): Promise<Arm[]> {
  const build = join(folder, 'leadlight-build');
  await cp(practiceChromium.makes, build, { recursive: true });
  const plans: Plan[] = [
    { name: 'none', extensionDir: null, host: null, hasPanel: false },
    { name: 'none again', extensionDir: null, host: null, hasPanel: false },
    { name: 'floor', extensionDir: FLOOR_DIR, host: 'html > div', hasPanel: false },
    { name: 'leadlight', extensionDir: build, host: 'leadlight-panel', hasPanel: true },
    ...peers.map(({ name, dir }) => ({ name, extensionDir: resolve(dir), host: null, hasPanel: false })),
  ];
  const arms: Arm[] = [];
  try {
    for (const plan of plans) arms.push(await openArm(plan, folder));
    const leadlight = arms.find((arm) => arm.hasPanel);
    if (leadlight) await signIn(leadlight.context, stack);
    return arms;
  } catch (error) {
    await closeArms(arms);
    throw error;
  }
}

export async function closeArms(arms: readonly Arm[]): Promise<void> {
  await Promise.all(arms.map((arm) => arm.context.close()));
}

async function openArm({ name, extensionDir, host, hasPanel }: Plan, folder: string): Promise<Arm> {
  const profileDir = join(folder, name.replace(' ', '-'));
  const context = await launchWithExtension({ profileDir, extensionDir, headless: true, closeOnSignals: false });
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This Playwright gives no line to the browser itself.');
  return { name, context, browser: session, title: '[data-record-title]', host, hasPanel };
}

async function signIn(context: BrowserContext, stack: Stack): Promise<void> {
  const page = await context.newPage();
  await page.goto(stack.signInUrl(stack.shown.mql.member.email));
  await signInExtension(context, stack.serverUrl);
  await page.close();
}
