import { type Browser, connect, type Page } from 'puppeteer-core';
import { until } from './until.ts';

export type SidePanelDriver = {
  /** The document in the browser's own side panel, once it is open. */
  page: () => Promise<Page>;
  isOpen: () => boolean;
  close: () => Promise<void>;
};

/**
 * Drives the browser's own side panel. Playwright does not know that part of the browser; so a second driver holds on to the same browser,
 * at its debugging port.
 */
export async function driveSidePanel(debuggingPort: number): Promise<SidePanelDriver> {
  const browser: Browser = await connect({ browserURL: `http://127.0.0.1:${debuggingPort}`, defaultViewport: null });
  const target = () => browser.targets().find((one) => one.url().endsWith('/sidepanel.html'));
  return {
    page: () => until('the side panel', async () => (await target()?.asPage()) ?? null),
    isOpen: () => target() !== undefined,
    close: () => browser.disconnect(),
  };
}

/** The heading that the side panel shows. */
export function headingOf(page: Page): Promise<string | null> {
  return page.evaluate(() => document.querySelector('h1')?.textContent ?? null);
}

/** From now on: how long after a tab came to the front whoever was shown before was still to be seen, in ms. */
export async function noteSwitches(page: Page): Promise<() => Promise<{ left: string; gone: number }[]>> {
  await page.evaluate(() => {
    const notes: { left: string; gone: number }[] = [];
    Object.assign(window, { switchNotes: notes });
    const heading = () => document.querySelector('h1')?.textContent ?? '';
    let left = heading();
    new MutationObserver(() => {
      left = heading() || left;
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    chrome.tabs.onActivated.addListener(() => {
      const [before, start] = [left, performance.now()];
      const look = () => {
        if (heading() === before && performance.now() - start < 2_000) setTimeout(look);
        else notes.push({ left: before, gone: performance.now() - start });
      };
      look();
    });
  });
  return () => page.evaluate(() => Reflect.get(window, 'switchNotes'));
}
