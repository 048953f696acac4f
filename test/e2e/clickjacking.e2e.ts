import type { Frame, Page } from '@playwright/test';
import { EXTENSION_ID, panelOf } from '#scripts/start/browser.ts';
import { launchExtension } from '#test/helpers/extension.ts';
import { heapOf } from '#test/helpers/heap.ts';
import { ATTACKS, MOVED, UNDO, VAIN } from '#test/helpers/hostile-page.ts';
import { inSight, outOfSight } from '#test/helpers/in-sight.ts';
import { otherExtension } from '#test/helpers/other-extension.ts';
import { LOADING } from '#test/helpers/shown-headings.ts';
import { verdictsOn } from '#test/helpers/stored-verdicts.ts';
import { expect, personIn, repOf, test } from './base.ts';
import { test as wired } from './wired.ts';

const NOT_COUNTED = /^Not counted: /;

test('whatever a page does to the panel, a click that it led there counts not, and the panel says why', async ({ stack, rep }) => {
  const { record, member } = stack.shown.customer;
  await rep.signIn(member.email);
  const { page, panel } = await rep.open(record);
  await expect(personIn(panel)).toHaveText(record.title);
  await inSight(panel);
  const notSure = panel.getByRole('button', { name: 'Not sure' });

  const good = panel.getByRole('button', { name: 'Good lead' });
  // What the sample's rep has said of the record before is out of the way.
  await notSure.click();
  await expect(notSure).toHaveAttribute('aria-pressed', 'true');

  for (const { name, script, says } of ATTACKS) {
    await page.evaluate(script);
    if (says === MOVED) await page.evaluate(nextFrame);
    else await outOfSight(panel);
    // A click on what was turned or made small may miss; a key that the person was led to press does not.
    if (says !== MOVED) await notSure.press('g');
    await clickWhereItIs(page, panel, 'Good lead');
    await expect(panel.getByText(NOT_COUNTED), name).toHaveText(says);
    await expect(good, name).toHaveAttribute('aria-pressed', 'false');
    await page.evaluate(UNDO);
    await inSight(panel);
    // Out in the open the same panel takes a click: given, or taken back where it stands.
    const isGiven = (await notSure.getAttribute('aria-pressed')) === 'true';
    if (isGiven) await notSure.press('u');
    else await notSure.click();
    await expect(panel.getByText(NOT_COUNTED), `after ${name}`).toHaveCount(0);
    await expect(notSure).toHaveAttribute('aria-pressed', String(!isGiven));
  }

  for (const { name, script } of VAIN) {
    await page.evaluate(script);
    await inSight(panel);
    const isGiven = (await notSure.getAttribute('aria-pressed')) === 'true';
    if (isGiven) await notSure.press('u');
    else await clickWhereItIs(page, panel, 'Not sure');
    await expect(notSure, name).toHaveAttribute('aria-pressed', String(!isGiven));
    await page.evaluate(UNDO);
  }

  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Float over the page' }).click();
  await inSight(panel);
  await clickWhereItIs(page, panel, 'Not good');
  await expect(panel.getByRole('button', { name: 'Not good' }), 'floating').toHaveAttribute('aria-pressed', 'true');
  await expect(panel.getByText('Sent to marketing')).toBeVisible();
  const given = await verdictsOn(stack, record.id);
  expect(given.filter(({ by, verdict }) => by === member.email && verdict === 'good')).toEqual([]);
});

wired(
  'the page, its frames and other extensions learn nothing of the panel, reach nothing in it and find no token',
  async ({ stack, wire }) => {
    const other = await otherExtension();
    const extension = await launchExtension({ proxy: wire.proxy, others: [other.dir] });
    try {
      const rep = await repOf(stack, extension);
      const { record, member } = stack.shown.mql;
      await rep.signIn(member.email);
      const page = await extension.context.newPage();
      // A hostile page has whatever policy it likes.
      await (await extension.context.newCDPSession(page)).send('Page.setBypassCSP', { enabled: true });
      await page.goto(stack.recordUrl(record));
      const panel = await panelOf(page);
      await expect(personIn(panel)).toHaveText(record.title);
      await inSight(panel);

      expect(await page.evaluate(lookAround)).toEqual({ frames: 0, iframes: 0, shadow: null, entries: [], runtime: false, found: false });
      await page.evaluate(pretend, await addressInPage(page));
      expect(await panel.evaluate(() => document.hasFocus()), 'focus that the page gave').toBe(false);
      await expect(panel.getByRole('button', { name: 'Good lead' })).toHaveAttribute('aria-pressed', 'false');
      await expect(personIn(panel)).toHaveText(record.title);

      expect(new URL(panel.url()).hash).toMatch(/^#[0-9a-f-]{20,}$/);
      const address = await addressInPage(page);
      for (const guess of ['', '#', `#${crypto.randomUUID()}`]) {
        const own = await frameAt(page, `${address}${guess}`);
        await expect(own.getByRole('heading', { level: 1 }), 'a panel in a frame of the page').toHaveText(LOADING);
        await expect(own.getByRole('button')).toHaveCount(0);
      }
      for (const path of ['panel.html', 'sidepanel.html', 'options.html', 'popup.html'])
        expect((await frameAt(page, `chrome-extension://${EXTENSION_ID}/${path}`)).url(), path).toMatch(/^chrome-error:/);

      expect(await other.ask(extension.context, EXTENSION_ID)).toEqual(
        Array(6).fill('Could not establish connection. Receiving end does not exist.'),
      );
      await expect(personIn(panel), 'still signed in').toHaveText(record.title);

      const tokens = await tokensOf(
        extension.options,
        wire.heard.flatMap(({ headers }) => headers['authorization']?.slice('Bearer '.length) ?? []),
      );
      expect(tokens.length).toBeGreaterThanOrEqual(2);
      await page.evaluate(() => Object.assign(window, { canary: btoa('a canary of the page') }));
      const heap = await heapOf(page);
      expect(heap.includes(btoa('a canary of the page')), 'what the page has').toBe(true);
      expect(heap.includes('leadlight:takeover'), 'what our scripts have in there').toBe(true);
      const stored = JSON.stringify(await page.evaluate(everythingStored));
      for (const token of tokens) {
        expect(heap.includes(token), 'a token in the process of the page').toBe(false);
        expect(stored).not.toContain(token);
      }
    } finally {
      await extension.close();
      await other.remove();
    }
  },
);

/** By the pointer, on whatever is there: it is the browser that finds who gets the click. */
async function clickWhereItIs(page: Page, panel: Frame, name: string): Promise<void> {
  const box = await panel
    .getByRole('button', { name, exact: true })
    .or(panel.getByRole('button', { name: new RegExp(`^${name}`) }))
    .first()
    .boundingBox();
  if (box === null) throw new Error(`${name} is nowhere.`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** The panel's address as our own scripts in the page know it; it differs with each start of the browser. */
async function addressInPage(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => context.origin.startsWith('chrome-extension:') && worlds.push(context.id));
  await session.send('Runtime.enable');
  const expression = "chrome.runtime.getURL('/panel.html')";
  const { result } = await session.send('Runtime.evaluate', { expression, contextId: worlds[0] ?? 0 });
  await session.detach();
  return result.value;
}

/** In the page: when what was changed is on screen. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** A frame that the page itself puts there. */
async function frameAt(page: Page, address: string): Promise<Frame> {
  const element = await page.evaluateHandle((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    return new Promise<HTMLIFrameElement>((resolve) => {
      frame.onload = () => resolve(frame);
      document.body.append(frame);
    });
  }, address);
  const frame = await element.asElement()?.contentFrame();
  if (!frame) throw new Error(`No frame at ${address}.`);
  return frame;
}

/** In the page: everything by which it might learn of the panel. */
function lookAround() {
  const host = document.querySelector('leadlight-panel');
  return {
    frames: window.length,
    iframes: document.querySelectorAll('iframe').length + (host?.querySelectorAll('*:not(style)').length ?? 0),
    shadow: host?.shadowRoot ?? null,
    entries: performance.getEntries().filter(({ name }) => name.includes('extension')),
    runtime: Reflect.get(window, 'chrome')?.runtime !== undefined,
    found: Reflect.apply(Reflect.get(window, 'find'), window, ['Marketing sees your answer']),
  };
}

/** In the page: clicks, keys, focus and messages that a script makes up. */
function pretend(panelAddress: string): void {
  const host = document.querySelector<HTMLElement>('leadlight-panel');
  for (const target of [window, document, document.body, host]) {
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
      target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 1200, clientY: 850 }));
    for (const key of ['g', 'n', '1', 'u']) target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }
  host?.click();
  host?.focus();
  const messages = [
    { type: 'record', seen: null },
    { type: 'mode', mode: 'collapsed' },
    { type: 'setMode', mode: 'collapsed' },
    { type: 'getState', input: {} },
  ];
  for (const message of messages) {
    window.postMessage(message, '*');
    window.postMessage(message, '*', [new MessageChannel().port2]);
    new BroadcastChannel('leadlight-panel').postMessage(message);
  }
  window.open(panelAddress, '_blank', 'noopener')?.close();
}

/** Pieces of every token: whole ones could be cut where a heap is written down. */
async function tokensOf(options: Page, sent: readonly string[]): Promise<string[]> {
  const kept = await options.evaluate(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]));
  const tokens = [...kept.matchAll(/"(?:refreshToken|token)":"([^"]+)"/g)].map(([, token]) => token ?? '');
  return [...new Set([...tokens, ...sent])].map((token) => token.slice(-40));
}

/** In the page: whatever it can keep. */
async function everythingStored() {
  const databases = await indexedDB.databases();
  return { local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie, databases, caches: await caches.keys() };
}
