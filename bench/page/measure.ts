import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Frame, Page } from '@playwright/test';
import type { Arm } from './arms.ts';
import { heapOf, onPageClock, openSession, panelIn, seenBy, whenMarked } from './frames.ts';
import { observe } from './observe.ts';
import type { BenchRecord, Site } from './sites.ts';
import type { View } from './view.ts';

/** After the page has loaded and the panel shows its person, so long is waited for late work. */
const QUIET_MS = 1_000;
/** What has not come by then is counted as not having come. */
const CAP_MS = 20_000;

/**
 * Opens a record in a new tab and reads what it cost. While the page is at work nothing is asked of it: the wait runs here,
 * and what the frames saw of themselves is read after the costs.
 */
export async function measureView(site: Site, arm: Arm, record: BenchRecord): Promise<View> {
  if (arm.stopWorker !== null) await arm.stopWorker();
  const before = await cpuByProcess(arm.browser);
  const page = await arm.context.newPage();
  try {
    await page.addInitScript(observe, { title: site.title, isValue: site.isValue, host: arm.host, ...record });
    const session = await openSession(arm, page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const marked = [whenMarked(page, 'record', CAP_MS), ...(arm.hasPanel ? [whenMarked(page, 'person', CAP_MS)] : [])];
    await page.goto(record.url, { waitUntil: 'commit' });
    // A page that goes on loading for ever is one whose record stands there all the same, or does not.
    await Promise.all([...marked, page.waitForLoadState('load', { timeout: CAP_MS }).catch(() => undefined)]);
    await pause(QUIET_MS);

    const cost = await metricsOf(session);
    const allProcessesMs = cpuSince(before, await cpuByProcess(arm.browser));
    const heapBytes = await heapOf(session);
    const seen = await seenBy(page.mainFrame());
    const panel = arm.hasPanel ? await panelIn(page, 0) : null;
    return {
      taskMs: cost.ms('TaskDuration') - cost.ms('DevToolsCommandDuration'),
      scriptMs: cost.ms('ScriptDuration') + cost.ms('V8CompileDuration'),
      layoutMs: cost.ms('LayoutDuration') + cost.ms('RecalcStyleDuration'),
      allProcessesMs,
      longTasks: seen.longTasks.length,
      blockingMs: seen.longTasks.reduce((sum, duration) => sum + duration - 50, 0),
      layoutShift: seen.shift,
      heapBytes,
      firstPaintMs: await firstPaintOf(page),
      recordMs: seen.marks.record ?? null,
      sidebarMs: seen.marks.sidebar ?? null,
      personMs: panel && onPageClock(await seenBy(panel), 'person', seen.origin),
      panelHeapBytes: panel && (await heapOf(await openSession(arm, panel))),
      acknowledgedIn: panel === null ? [] : await clickVerdicts(panel),
    };
  } finally {
    await page.close();
  }
}

async function metricsOf(session: CDPSession) {
  const { metrics } = await session.send('Performance.getMetrics');
  return { ms: (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000 };
}

function firstPaintOf(page: Page): Promise<number | null> {
  return page.evaluate(() => performance.getEntriesByName('first-paint')[0]?.startTime ?? null);
}

/** Clicks one verdict after the other and returns after how many frames each was seen. */
async function clickVerdicts(panel: Frame): Promise<readonly number[]> {
  const verdicts = panel.locator('fieldset button[aria-pressed]');
  for (const at of [0, 2, 0]) {
    await verdicts.nth(at).click({ timeout: 5_000 });
    await panel.waitForFunction((place) => document.querySelectorAll('fieldset button[aria-pressed]')[place]?.ariaPressed === 'true', at, {
      timeout: 5_000,
    });
    await pause(100);
  }
  return (await seenBy(panel)).acknowledgedIn;
}

type CpuByProcess = ReadonlyMap<number, number>;

/** CPU time of each process of the browser up to now, in ms. */
async function cpuByProcess(browser: CDPSession): Promise<CpuByProcess> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime * 1_000]));
}

function cpuSince(before: CpuByProcess, after: CpuByProcess): number {
  return [...after].reduce((sum, [id, ms]) => sum + ms - (before.get(id) ?? 0), 0);
}
