import type { BrowserContext, CDPSession } from '@playwright/test';
import { EXTENSION_ID } from '#scripts/start/browser.ts';
import { until } from './until.ts';

/** Lets a test press the toolbar button of an extension. */
export const PRESSES_BUTTONS = ['--enable-unsafe-extension-debugging'];

export type ToolbarPopup = {
  /** The popup's words, once they hold these. */
  says: (words: string) => Promise<string>;
  /** Clicks the button of this name, as a person does. */
  click: (name: string) => Promise<void>;
};

/**
 * Presses the toolbar button on the page at an address, which must be in front: the browser opens the popup, and lets the extension look at that page.
 * The popup is no page to Playwright, so it is driven over the browser's own line.
 */
export async function pressToolbarButton(context: BrowserContext, address: string): Promise<ToolbarPopup> {
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser of its own.');
  const line = await browser.newBrowserCDPSession();
  const { targetInfos } = await line.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] });
  const tab = targetInfos.find(({ url }) => url === address);
  if (tab === undefined) throw new Error(`No tab shows ${address}.`);
  await line.send('Extensions.triggerAction', { id: EXTENSION_ID, targetId: tab.targetId });
  const popup = await until('the popup', async () =>
    (await line.send('Target.getTargets')).targetInfos.find(({ url }) => url.endsWith('/popup.html')),
  );
  const { sessionId } = await line.send('Target.attachToTarget', { targetId: popup.targetId, flatten: false });
  const run = evaluator(line, sessionId);
  return {
    says: (words) =>
      until(`“${words}” in the popup`, async () => {
        const text = await run('document.body.innerText');
        return typeof text === 'string' && text.includes(words) && text;
      }),
    async click(name) {
      const button = `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(name)})`;
      const isClicked = await run(`((button) => button !== undefined && (button.click(), true))(${button})`);
      if (isClicked !== true) throw new Error(`The popup has no button “${name}”.`);
    },
  };
}

/** Runs expressions in a target as if in a click. Undefined where it fails, as when the popup closes under it. */
function evaluator(line: CDPSession, sessionId: string): (expression: string) => Promise<unknown> {
  const awaited = new Map<number, (value: unknown) => void>();
  let last = 0;
  line.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    awaited.get(id)?.(result?.exceptionDetails === undefined ? result?.result?.value : undefined);
  });
  return async (expression) => {
    const id = ++last;
    const answer = new Promise((done) => awaited.set(id, done));
    const params = { expression, userGesture: true, awaitPromise: true, returnByValue: true };
    await line.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method: 'Runtime.evaluate', params }) });
    return answer;
  };
}
