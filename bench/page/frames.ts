import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, ConsoleMessage, Frame, Page } from '@playwright/test';
import type { Arm } from './arms.ts';
import { type Mark, PRINTED, type Seen } from './observe.ts';

/** What a frame saw, as it can be sent. */
export type Told = Omit<Seen, 'watch'>;

/** Waits, without asking anybody, until a frame of the page has printed its mark; false where none has by then. */
export function whenMarked(page: Page, mark: Mark, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), withinMs);
    const hear = (message: ConsoleMessage) => message.text() === `${PRINTED}${mark}` && end(true);
    function end(isThere: boolean): void {
      clearTimeout(timer);
      page.off('console', hear);
      resolve(isThere);
    }
    page.on('console', hear);
  });
}

export async function seenBy(frame: Frame): Promise<Told> {
  const seen = await frame.evaluate(() => {
    if (window.benchSeen === undefined) return null;
    const { watch, ...told } = window.benchSeen;
    return told;
  });
  if (seen === null) throw new Error(`${frame.url()} was not observed.`);
  return seen;
}

/** The panel's frame, once it is there. */
export async function panelIn(page: Page, withinMs: number): Promise<Frame | null> {
  const end = performance.now() + withinMs;
  for (;;) {
    const panel = page.frames().find((frame) => /^chrome-extension:.*panel\.html/.test(frame.url()));
    if (panel !== undefined || performance.now() > end) return panel ?? null;
    await pause(50);
  }
}

/** A mark of the panel on the clock of its page. */
export function onPageClock({ origin, marks }: Told, mark: Mark, pageOrigin: number): number | null {
  const at = marks[mark];
  return at === undefined ? null : origin + at - pageOrigin;
}

/** JavaScript heap after a collection, in bytes. */
export async function heapOf(session: CDPSession): Promise<number> {
  // What the page's own objects and script's hold of each other is let go of in turns.
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

export async function openSession(arm: Arm, of: Page | Frame): Promise<CDPSession> {
  return arm.context.newCDPSession(of);
}
