import { resolve } from 'node:path';
import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { findTool, firefox } from '#scripts/setup/tools.ts';
import { openSidebar, type Sidebar } from './firefox-sidebar.ts';
import { until } from './until.ts';

const BUILD = '.output/practice/firefox-mv3';
const EXTENSION_ID = 'leadlight@example.org';
/** Firefox gives every installation an address of its own; this one is set, so that the extension's pages can be opened. */
const ADDRESS = 'moz-extension://5ca1ab1e-0f0e-4a11-8b5e-0123456789ab';

export type Firefox = {
  browser: Browser;
  /** The options page, held open: requests to the background are made from here. */
  options: Page;
  /** Asks the background as the extension's own pages do; rejects when it answers with a failure. */
  ask(type: string, input?: object): Promise<unknown>;
  /** Opens a page, and waits for the panel on it. `errors`: what the page's console tells of from then on. */
  open(url: string): Promise<{ page: Page; panel: Frame; errors: readonly string[] }>;
  /** Fills the sign-in page that the extension opens in a window of its own, and waits until that has closed. */
  fillSignIn(serverUrl: string, person: { email: string; password: string }): Promise<void>;
  panelOf(page: Page): Promise<Frame>;
  /** Opens the browser's own sidebar, as its own button does. */
  openSidebar(): Promise<Sidebar>;
  close(): Promise<void>;
};

/** Firefox with the built extension, driven over WebDriver BiDi: Playwright's own protocol is not in the Firefox that systems ship. */
export async function launchFirefox(): Promise<Firefox> {
  const executablePath = findTool(firefox);
  if (executablePath === null)
    throw new Error(`Firefox is not installed. Install ${firefox.debian.join(' ')}, or set ${firefox.variable}.`);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    // Without it, neither the pages of an extension nor the browser's own window can be driven.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: new URL(ADDRESS).host }) },
  });
  try {
    await browser.installExtension(resolve(BUILD));
    const options = await openOptions(browser);
    return {
      browser,
      options,
      async ask(type, input = {}) {
        const reply = await options.evaluate((message) => chrome.runtime.sendMessage(message), { type, input });
        if (reply?.ok !== true) throw new Error(`The extension answered ${type} with: ${reply?.error?.message ?? 'nothing'}`);
        return reply.value;
      },
      async open(url) {
        const page = await browser.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
        await page.goto(url);
        return { page, panel: await panelOf(page), errors };
      },
      async fillSignIn(serverUrl, { email, password }) {
        const isSignIn = (page: Page) => page.url().startsWith(`${serverUrl}/sign-in`);
        const form = await until('the sign-in window', async () => (await browser.pages()).find(isSignIn));
        await until('the sign-in page', () => form.evaluate(() => document.readyState === 'complete'));
        await form.type('input[name=email]', email);
        await form.type('input[name=password]', password);
        await form.keyboard.press('Enter');
        await until('the sign-in window to close', async () => form.isClosed());
      },
      panelOf,
      openSidebar: () => openSidebar(browser, options),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Firefox never tells that a page of an extension has loaded, so its being ready is asked for. */
async function openOptions(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${ADDRESS}/options.html`, { waitUntil: [] });
  await until('the options page', () => page.evaluate(() => document.readyState === 'complete' && location.pathname === '/options.html'));
  return page;
}

/** The panel's frame; its address is told late, so the frame itself is asked. */
async function panelOf(page: Page): Promise<Frame> {
  return until('the panel', async () => {
    for (const frame of page.frames()) {
      const address = await frame.evaluate(() => location.href).catch(() => '');
      if (address.startsWith(`${ADDRESS}/panel.html`)) return frame;
    }
    return null;
  });
}
