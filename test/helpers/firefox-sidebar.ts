import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

export type Sidebar = {
  /** The text, or else the value, of the first element that the selector finds; null where there is none. */
  read: (selector: string) => Promise<string | null>;
  /** Clicks the button or menu item of this name, as a person does: by the pointer, in the browser's own window. */
  click: (name: string) => Promise<void>;
  isOpen: () => Promise<boolean>;
};

/**
 * Opens the browser's own sidebar on the extension, and drives it. It is no tab, so no driver knows it: the browser's window is scripted,
 * and the sidebar's document is read from another page of the extension.
 */
export async function openSidebar(browser: Browser, options: Page): Promise<Sidebar> {
  const inWindow = await windowScript(browser);
  await inWindow("SidebarController.show([...SidebarController.sidebars.keys()].find((id) => id.startsWith('leadlight')))");
  const place = (name: string) => options.evaluate(placeInSidebar, name);
  return {
    read: (selector) => options.evaluate(readInSidebar, selector),
    async click(name) {
      const { x, y } = await until(name, () => place(name));
      await inWindow(`{
        const { left, top } = document.getElementById('sidebar').getBoundingClientRect();
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          synthesizeMouseEvent(type, left + ${x}, top + ${y}, { button: 0, clickCount: 1 }, {});
      }`);
    },
    isOpen: () => options.evaluate(() => chrome.extension.getViews().some(({ location }) => location.pathname === '/sidepanel.html')),
  };
}

/** How to run a script in the browser's own window; its driver offers no way of its own to what WebDriver BiDi can do there. */
async function windowScript(browser: Browser): Promise<(expression: string) => Promise<void>> {
  const connection = Reflect.get(browser, 'connection');
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: result.contexts[0].context };
  return async (expression) => {
    const given = { expression, target, awaitPromise: true, userActivation: true };
    const { result: done } = await connection.send('script.evaluate', given);
    if (done.type !== 'success') throw new Error(`The browser's window answered: ${done.exceptionDetails.text}`);
  };
}

/** In a page of the extension. */
function readInSidebar(selector: string): string | null {
  const view = chrome.extension.getViews().find(({ location }) => location.pathname === '/sidepanel.html');
  const found = view?.document.querySelector(selector);
  if (found == null) return null;
  return found.localName === 'input' ? (Reflect.get(found, 'value') ?? null) : found.textContent;
}

/** In a page of the extension: the middle of what has this name, once it stands still. */
async function placeInSidebar(name: string): Promise<{ x: number; y: number } | null> {
  const view = chrome.extension.getViews().find(({ location }) => location.pathname === '/sidepanel.html');
  const all = [...(view?.document.querySelectorAll('button, [role=menuitem]') ?? [])];
  const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent).startsWith(name));
  if (view === undefined || found === undefined) return null;
  found.scrollIntoView({ block: 'nearest' });
  const place = () => found.getBoundingClientRect();
  const before = place();
  await new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(resolve)));
  const { left, top, width, height } = place();
  return left === before.left && top === before.top && width > 0 ? { x: left + width / 2, y: top + height / 2 } : null;
}
