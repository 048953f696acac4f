import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Frame, Page } from '@playwright/test';
import type { Arm } from './arms.ts';
import { observe, type Seen } from './observe.ts';
import type { BenchRecord } from './rounds.ts';
import type { View } from './view.ts';

/** After the page has loaded and the panel shows its person, so long is waited for late work. */
const QUIET_MS = 1_000;
/** A panel that has not shown its person by then is counted as one that did not come. */
const PERSON_CAP_MS = 15_000;

/**
 * Opens a record in a new tab and reads what it cost. While the page is at work nothing is asked of it: the wait runs here,
 * and what the frames saw of themselves is read after the costs.
 */
export async function measureView(arm: Arm, record: BenchRecord): Promise<View> {
  const before = await cpuByProcess(arm.browser);
  const page = await arm.context.newPage();
  try {
    await page.addInitScript(observe, { title: arm.title, host: arm.host, person: record.person });
    const session = await arm.context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(record.url, { waitUntil: 'load' });
    const panel = arm.hasPanel ? await panelWithPerson(page) : null;
    await pause(QUIET_MS);

    const cost = await metricsOf(session);
    const allProcessesMs = cpuSince(before, await cpuByProcess(arm.browser));
    const heapBytes = await heapOf(session);
    const seen = await seenBy(page.mainFrame());
    const person = panel && (await personMark(panel, seen.origin));
    return {
      taskMs: cost.ms('TaskDuration') - cost.ms('DevToolsCommandDuration'),
      scriptMs: cost.ms('ScriptDuration') + cost.ms('V8CompileDuration'),
      layoutMs: cost.ms('LayoutDuration') + cost.ms('RecalcStyleDuration'),
      allProcessesMs,
      longTasks: seen.longTasks.length,
      blockingMs: seen.longTasks.reduce((sum, duration) => sum + duration - 50, 0),
      layoutShift: seen.shift,
      heapBytes,
      recordMs: seen.marks.record ?? null,
      sidebarMs: seen.marks.sidebar ?? null,
      personMs: person,
      panelHeapBytes: panel && (await heapOf(await openSession(arm, panel))),
    };
  } finally {
    await page.close();
  }
}

async function metricsOf(session: CDPSession) {
  const { metrics } = await session.send('Performance.getMetrics');
  return { ms: (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000 };
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function openSession(arm: Arm, frame: Frame): Promise<CDPSession> {
  return arm.context.newCDPSession(frame);
}

async function seenBy(frame: Frame): Promise<Seen> {
  const seen = await frame.evaluate(() => window.benchSeen);
  if (seen === undefined) throw new Error(`${frame.url()} was not observed.`);
  return seen;
}

/** The panel's frame once it has marked its person. Asked in the panel's own process, so that the page is left alone. */
async function panelWithPerson(page: Page): Promise<Frame | null> {
  const end = performance.now() + PERSON_CAP_MS;
  while (performance.now() < end) {
    const panel = page.frames().find((frame) => /^chrome-extension:.*panel\.html/.test(frame.url()));
    if (panel !== undefined && (await seenBy(panel)).marks.person !== undefined) return panel;
    await pause(50);
  }
  return null;
}

/** The panel's mark on the page's clock. */
async function personMark(panel: Frame, pageOrigin: number): Promise<number | null> {
  const { origin, marks } = await seenBy(panel);
  return marks.person === undefined ? null : origin + marks.person - pageOrigin;
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
