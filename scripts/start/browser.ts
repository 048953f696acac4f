import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, type Frame, type Page, chromium as playwright } from '@playwright/test';
import { chromium, findTool } from '#scripts/setup/tools.ts';

/** Of the fixed key in wxt.config.ts. */
export const EXTENSION_ID = 'hdnmpcgfndoepnhcifhgmaipegghakep';
export const OPTIONS_PAGE = `chrome-extension://${EXTENSION_ID}/options.html`;

export type BrowserOptions = {
  profileDir: string;
  /** Null: no extension at all, and else the same browser. */
  extensionDir: string | null;
  /** Folders of other extensions in the same browser. */
  others?: readonly string[];
  headless: boolean;
  width?: number;
  height?: number;
  /** False: whoever launches it closes it on Ctrl+C. */
  closeOnSignals?: boolean;
  /** Everything that the browser calls goes through it, loopback too. */
  proxy?: string;
  /** Further switches of the browser. */
  switches?: readonly string[];
  /** Keeps pages that are left, for going back (the back-forward cache). */
  keepsPages?: boolean;
};

/** Chromium with the built extension and a profile of its own. Rejects with an error whose message says what to do. */
export async function launchWithExtension({
  profileDir,
  extensionDir,
  others = [],
  headless,
  width = 1440,
  height = 900,
  closeOnSignals = true,
  proxy,
  switches = [],
  keepsPages = false,
}: BrowserOptions): Promise<BrowserContext> {
  const executablePath = findTool(chromium) ?? playwright.executablePath();
  return playwright.launchPersistentContext(profileDir, {
    executablePath,
    headless,
    viewport: headless ? { width, height } : null,
    handleSIGINT: closeOnSignals,
    handleSIGTERM: closeOnSignals,
    handleSIGHUP: closeOnSignals,
    // As browsers are that people use: with extensions, and with pages that are kept to be gone back to.
    ignoreDefaultArgs: ['--disable-extensions', ...(keepsPages ? ['--disable-back-forward-cache'] : [])],
    ...(proxy === undefined ? {} : { proxy: { server: proxy } }),
    args: [
      ...(extensionDir === null ? [] : extensionFlags([extensionDir, ...others].map((dir) => resolve(dir)).join(','))),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? [] : [`--window-size=${width},${height}`]),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...switches,
    ],
  });
}

function extensionFlags(paths: string): string[] {
  return [`--disable-extensions-except=${paths}`, `--load-extension=${paths}`];
}

/** Tells the extension its server, and signs it in with the session that the browser already has there. */
export async function signInExtension(context: BrowserContext, serverUrl: string): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(OPTIONS_PAGE);
    await ask(page, 'setServerUrl', { url: serverUrl });
    await ask(page, 'signIn', {});
  } finally {
    await page.close();
  }
}

/** A request to the background, as the extension's own pages make it. */
export async function ask(page: Page, type: string, input: object): Promise<unknown> {
  const reply = await page.evaluate((message) => chrome.runtime.sendMessage(message), { type, input });
  if (reply?.ok !== true) throw new Error(`The extension answered ${type} with: ${reply?.error?.message ?? 'nothing'}`);
  return reply.value;
}

/** The panel's frame of a CRM page, once it is there. An extension's frame lives in another process, so its navigation is not always told. */
export async function panelOf(page: Page, withinMs = 30_000): Promise<Frame> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    const panel = page.frames().find((frame) => /^chrome-extension:.*panel\.html/.test(frame.url()));
    if (panel !== undefined) return panel;
    await pause(25);
  }
  throw new Error(`No panel came up within ${withinMs} ms on ${page.url()}`);
}
