import type { Page } from '@playwright/test';

/** How long scripts ran on the page's thread during `work`, in milliseconds: those of extensions, and all of them. */
export async function ownScriptMs(page: Page, work: () => Promise<unknown>): Promise<{ ours: number; all: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const urls = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const spent = { ours: 0, all: 0 };
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const url = urls.get(id) ?? '';
    const ms = (profile.timeDeltas?.[at] ?? 0) / 1_000;
    if (url !== '') spent.all += ms;
    if (url.startsWith('chrome-extension:')) spent.ours += ms;
  }
  return spent;
}
