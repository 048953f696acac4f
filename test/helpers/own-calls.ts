import type { Page } from '@playwright/test';

/** How often functions of extensions, and of the page itself, were called on the page's thread during `work`. Counted, not timed. */
export async function ownCalls(page: Page, work: () => Promise<unknown>): Promise<{ ours: number; pages: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  // What was counted until now is taken, and so forgotten.
  await session.send('Profiler.takePreciseCoverage');
  await work();
  const { result } = await session.send('Profiler.takePreciseCoverage');
  await session.send('Profiler.stopPreciseCoverage');
  await session.detach();
  const calls = { ours: 0, pages: 0 };
  for (const { url, functions } of result) {
    const count = functions.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
    if (url.startsWith('chrome-extension:')) calls.ours += count;
    else if (url.startsWith('http')) calls.pages += count;
  }
  return calls;
}
