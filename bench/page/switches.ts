import { setTimeout as pause } from 'node:timers/promises';
import type { Arm } from './arms.ts';
import { heapOf, openSession, panelIn, whenMarked } from './frames.ts';
import { observe } from './observe.ts';
import type { BenchWalk, Site } from './sites.ts';

/** What a tab holds more than before it went through so many records. */
export type Growth = { heapBytes: number; detachedNodes: number; listeners: number };

/** Two records are opened before the first look, so that both have been there. */
const CAP_MS = 5_000;

/** Goes back and forth between two records, as a person with a list does, and holds the page after it against the page before. */
export async function measureSwitches(site: Site, arm: Arm, { url, step }: BenchWalk, switches: number): Promise<Growth> {
  const page = await arm.context.newPage();
  try {
    await page.addInitScript(observe, { title: site.title, isValue: site.isValue, host: null, text: '', person: '' });
    const session = await openSession(arm, page);
    await session.send('Performance.enable');
    await page.goto(url, { waitUntil: 'load' });
    const go = async (name: 'opened' | 'next' | 'back') => {
      const { text, person, click } = await step(page, name);
      const panel = arm.hasPanel ? await panelIn(page, 0) : null;
      await page.evaluate((next) => window.benchSeen?.watch(next), { text, person });
      await panel?.evaluate((next) => window.benchSeen?.watch(next), { text, person });
      const marked = [whenMarked(page, 'record', CAP_MS), ...(panel === null ? [] : [whenMarked(page, 'person', CAP_MS)])];
      await click();
      await Promise.all(marked);
    };
    const look = async () => {
      await pause(1_000);
      const heapBytes = await heapOf(session);
      const { metrics } = await session.send('Performance.getMetrics');
      const { detachedNodes } = await session.send('DOM.getDetachedDomNodes');
      const listeners = metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? 0;
      return { heapBytes, detachedNodes: detachedNodes.length, listeners };
    };

    await go('opened');
    if (arm.hasPanel) await panelIn(page, CAP_MS);
    for (let at = 0; at < WARM; at += 1) await go(at % 2 === 0 ? 'next' : 'back');
    const before = await look();
    for (let at = 0; at < switches; at += 1) await go(at % 2 === 0 ? 'next' : 'back');
    const after = await look();
    return {
      heapBytes: after.heapBytes - before.heapBytes,
      detachedNodes: after.detachedNodes - before.detachedNodes,
      listeners: after.listeners - before.listeners,
    };
  } finally {
    await page.close();
  }
}

/** Code is compiled and caches fill with the first records; what grows after them grows for ever. */
const WARM = 20;
