import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession } from '@playwright/test';
import { practiceChromium } from '#scripts/setup/builds.ts';
import { launchWithExtension, OPTIONS_PAGE, signInExtension } from '#scripts/start/browser.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { workerStopper } from '#test/helpers/extension.ts';
import type { Peer } from './options.ts';

/** One thing to measure: a browser of its own that stays open over the whole run. */
export type Arm = {
  name: string;
  context: BrowserContext;
  /** Line to the browser itself, beside its pages. */
  browser: CDPSession;
  /** Selector of the extension's element in the page; null: none is looked for. */
  host: string | null;
  /** Whether a panel's frame is to show the record's person. */
  hasPanel: boolean;
  /** Stops the extension's service worker, as the browser does after half a minute, before each view; null: it stays warm. */
  stopWorker: (() => Promise<unknown>) | null;
};

export const FLOOR_DIR = 'bench/page/floor';

/** The arms that are always there. */
export const NONE = 'none';
export const CONTROL = 'none again';
export const FLOOR = 'floor';
export const LEADLIGHT = 'leadlight';
export const STOPPED = 'leadlight, worker stopped';

type Plan = { name: string; extensionDir: string | null; host: string | null; isOurs: boolean };

/** Launches a browser for each arm, those with Leadlight signed in. `folder` takes their profiles, and a copy of the build, which then stays the same all through the run. */
export async function openArms(stack: Stack, peers: readonly Peer[], folder: string): Promise<Arm[]> {
  const build = join(folder, 'leadlight-build');
  await cp(practiceChromium.makes, build, { recursive: true });
  const ours = { extensionDir: build, host: 'leadlight-panel', isOurs: true };
  const plans: Plan[] = [
    { name: NONE, extensionDir: null, host: null, isOurs: false },
    { name: CONTROL, extensionDir: null, host: null, isOurs: false },
    { name: FLOOR, extensionDir: FLOOR_DIR, host: 'html > div', isOurs: false },
    { name: LEADLIGHT, ...ours },
    { name: STOPPED, ...ours },
    ...peers.map(({ name, dir }) => ({ name, extensionDir: resolve(dir), host: null, isOurs: false })),
  ];
  const arms: Arm[] = [];
  try {
    for (const plan of plans) arms.push(await openArm(plan, stack, folder));
    return arms;
  } catch (error) {
    await closeArms(arms);
    throw error;
  }
}

export async function closeArms(arms: readonly Arm[]): Promise<void> {
  await Promise.all(arms.map((arm) => arm.context.close()));
}

async function openArm({ name, extensionDir, host, isOurs }: Plan, stack: Stack, folder: string): Promise<Arm> {
  const profileDir = join(folder, name.replaceAll(/\W+/g, '-'));
  const context = await launchWithExtension({ profileDir, extensionDir, headless: true, closeOnSignals: false });
  const browser = await context.browser()?.newBrowserCDPSession();
  if (browser === undefined) throw new Error('This Playwright gives no line to the browser itself.');
  if (isOurs) await signIn(context, stack, name === STOPPED ? memberBeside(stack) : stack.shown.mql.member.email);
  const stopWorker = name === STOPPED ? await stopperIn(context) : null;
  return { name, context, browser, host, hasPanel: isOurs, stopWorker };
}

/** The sample signs each of its people in once. */
function memberBeside({ sample, shown }: Stack): string {
  return sample.members.find(({ role, email }) => role === 'rep' && email !== shown.mql.member.email)?.email ?? '';
}

async function signIn(context: BrowserContext, stack: Stack, email: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(stack.signInUrl(email));
  await signInExtension(context, stack.serverUrl);
  await page.close();
}

/** A worker is stopped from a page of its own extension, which stays open for it. */
async function stopperIn(context: BrowserContext): Promise<() => Promise<unknown>> {
  const page = await context.newPage();
  await page.goto(OPTIONS_PAGE);
  return workerStopper(page);
}
