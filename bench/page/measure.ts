import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What one view of a record cost the CRM page's own main thread. Times in milliseconds, sizes in bytes. */
export type PageCost = {
  taskMs: number;
  scriptMs: number;
  layoutMs: number;
  longTasks: number;
  blockingMs: number;
  heapBytes: number;
  layoutShift: number;
  recordPaintedMs: number;
};

/** Opens a record in a new tab, waits until the CRM has shown it and the page has been quiet, and reads what it cost. */
export async function measureView(context: BrowserContext, url: string, recordSelector: string): Promise<PageCost> {
  const page = await context.newPage();
  try {
    await page.addInitScript(observePage);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'timeTicks' });
    await page.goto(url, { waitUntil: 'load' });
    await page.locator(recordSelector).first().waitFor();
    await quiet(page);
    return await readCost(page, session);
  } finally {
    await page.close();
  }
}

/** Two seconds without a long task or a layout shift after the record stood: late work of an extension counts too. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const end = performance.now() + 2000;
        const wait = () => (performance.now() > end ? done() : requestIdleCallback(wait, { timeout: 100 }));
        wait();
      }),
  );
}

async function readCost(page: Page, session: CDPSession): Promise<PageCost> {
  const seen = await page.evaluate(() => {
    const { longTasks, shift } = window.__seen;
    const paints = performance.getEntriesByName('record-painted');
    return { longTasks: longTasks.map((task) => task.duration), shift, painted: paints[0]?.startTime ?? performance.now() };
  });
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((entry) => entry.name === name)?.value ?? 0;
  return {
    taskMs: metric('TaskDuration') * 1000,
    scriptMs: metric('ScriptDuration') * 1000,
    layoutMs: metric('LayoutDuration') * 1000,
    longTasks: seen.longTasks.length,
    blockingMs: seen.longTasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
    heapBytes: metric('JSHeapUsedSize'),
    layoutShift: seen.shift,
    recordPaintedMs: seen.painted,
  };
}

declare global {
  interface Window {
    __seen: { longTasks: PerformanceEntry[]; shift: number };
  }
}

/** Runs in the page before its own scripts. */
function observePage(): void {
  const seen: Window['__seen'] = { longTasks: [], shift: 0 };
  window.__seen = seen;
  new PerformanceObserver((list) => seen.longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
