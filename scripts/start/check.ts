import { rmSync } from 'node:fs';
import { practiceChromium } from '#scripts/setup/builds.ts';
import { launchWithExtension, panelOf, signInExtension } from './browser.ts';
import type { Stack } from './stack.ts';

/** Opens a practice record in a fresh headless profile and waits until the panel shows its person. Returns what it saw. */
export async function checkPanel(
  stack: Stack,
  profileDir: string,
  screenshot: string | null,
): Promise<{ person: string; recordToPersonMs: number }> {
  rmSync(profileDir, { recursive: true, force: true });
  const context = await launchWithExtension({ profileDir, extensionDir: practiceChromium.makes, headless: true });
  try {
    const page = await context.newPage();
    const { record, member } = stack.shown.mql;
    await page.goto(stack.signInUrl(member.email));
    await signInExtension(context, stack.serverUrl);
    const opened = performance.now();
    await page.goto(stack.recordUrl(record));
    const panel = await panelOf(page);
    const person = record.title;
    await panel.getByRole('heading', { level: 1, name: person }).waitFor();
    await panel.getByRole('button', { name: 'Good lead' }).and(panel.locator(':enabled')).waitFor();
    const recordToPersonMs = Math.round(performance.now() - opened);
    if (screenshot !== null) await page.screenshot({ path: screenshot });
    return { person, recordToPersonMs };
  } finally {
    await context.close();
  }
}
