import { rm } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import { ask, EXTENSION_ID, launchWithExtension, OPTIONS_PAGE } from '#scripts/start/browser.ts';
import { usedProfile } from './used-profile.ts';

export const PRACTICE_BUILD = '.output/practice/chrome-mv3';
export const RELEASE_BUILD = '.output/release/chrome-mv3';

export type Extension = {
  context: BrowserContext;
  /** The options page, held open: requests to the background are made from here. */
  options: Page;
  profileDir: string;
  /** Asks the background as the extension's own pages do; rejects when it answers with a failure. */
  ask: (type: string, input?: object) => Promise<unknown>;
  close: () => Promise<void>;
};

/** `proxy`: everything that the browser calls goes through it, loopback too. */
type Given = {
  extensionDir?: string;
  others?: readonly string[];
  profileDir?: string;
  proxy?: string;
  switches?: readonly string[];
  keepsPages?: boolean;
};

/**
 * Chromium with the built extension, as on a browser's next start. With a `profileDir` of its own, the caller removes it; so a second
 * launch finds what the first left.
 */
export async function launchExtension(given: Given = {}): Promise<Extension> {
  const { extensionDir = PRACTICE_BUILD, others = [], proxy, switches = [], keepsPages = false } = given;
  const profileDir = given.profileDir ?? (await usedProfile(extensionDir));
  const context = await launchWithExtension({
    profileDir,
    extensionDir,
    others,
    headless: true,
    switches,
    keepsPages,
    ...(proxy === undefined ? {} : { proxy }),
  });
  await serviceWorker(context);
  const options = await context.newPage();
  await options.goto(OPTIONS_PAGE);
  return {
    context,
    options,
    profileDir,
    ask: (type, input = {}) => ask(options, type, input),
    async close() {
      await context.close();
      if (given.profileDir === undefined) await rm(profileDir, { recursive: true, force: true });
    },
  };
}

/** The running service worker, once there is one. */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/**
 * How to stop the service worker, as the browser does after half a minute without work. Whatever it had under way is cut off.
 * Resolves to whether one was running.
 */
export async function workerStopper(page: Page): Promise<() => Promise<boolean>> {
  const session = await page.context().newCDPSession(page);
  const running = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    const ids = [...running].filter(([, status]) => status === 'running' || status === 'starting').map(([id]) => id);
    for (const versionId of ids) await session.send('ServiceWorker.stopWorker', { versionId });
    return ids.length > 0;
  };
}

/**
 * Grants an optional host, as a person does by clicking "Allow" in the browser's prompt (which a browser without a screen cannot show).
 * `pattern`: for example `https://acme.pipedrive.com/*`.
 */
export async function grantHost({ context, options }: Pick<Extension, 'context' | 'options'>, pattern: string): Promise<void> {
  await answerPrompt(context, pattern);
  const session = await context.newCDPSession(options);
  const isGranted = await inClick(session, `chrome.permissions.request({ origins: [${JSON.stringify(pattern)}] })`);
  await session.detach();
  if (isGranted !== true) throw new Error(`The browser did not grant ${pattern}.`);
}

/** What a person would click in the browser's prompt for this host, ahead of it: the next request, in a click, is granted without one. */
export async function answerPrompt(context: BrowserContext, pattern: string): Promise<void> {
  const settings = await context.newPage();
  await settings.goto(`chrome://extensions/?id=${EXTENSION_ID}`);
  await settings.evaluate(
    ([id, host]) => new Promise<void>((done) => Reflect.get(chrome, 'developerPrivate').addHostPermission(id, host, () => done())),
    [EXTENSION_ID, pattern],
  );
  await settings.close();
}

/**
 * Reloads the extension, as its update does: what runs of it in open pages is cut off from it, and `options` closes.
 * An unpacked one only starts again where the browser is in developer mode.
 */
export async function reloadExtension({ context, options }: Pick<Extension, 'context' | 'options'>): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(() => Reflect.get(chrome, 'developerPrivate').updateProfileConfiguration({ inDeveloperMode: true }));
  await settings.close();
  await Promise.all([options.waitForEvent('close'), options.evaluate(() => void setTimeout(() => chrome.runtime.reload()))]);
}

/** Switches the extension off or on, as on the browser's page of extensions; `options` closes with it. */
export async function setEnabled({ context }: Pick<Extension, 'context'>, isEnabled: boolean): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [EXTENSION_ID, isEnabled] as const);
  await settings.close();
}

/** Signs in through the sign-in page that the extension opens; the browser must have no session with the server yet. */
export async function signInByForm(
  { context, ask: askBackground }: Pick<Extension, 'context' | 'ask'>,
  { email, password }: { email: string; password: string },
): Promise<void> {
  async function fillForm() {
    const page = await context.waitForEvent('page');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }
  await Promise.all([fillForm(), askBackground('signIn')]);
}

/** Runs an expression as if it were in a click, and brings its value. */
async function inClick(session: CDPSession, expression: string): Promise<unknown> {
  const { result } = await session.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true, returnByValue: true });
  return result.value;
}
