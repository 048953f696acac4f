import { setTimeout } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';

/**
 * Serves every address of a CRM's host as one empty page of an application that draws itself.
 *
 * @param wayMs How long the way to its server and back takes.
 */
export async function servePlainCrm(context: BrowserContext, origin: string, wayMs = 0): Promise<void> {
  await context.route(`${origin}/**`, async (route) => {
    await setTimeout(wayMs);
    await route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><head><title>CRM</title><link rel="icon" href="data:,"></head><body class="o_web_client"><main>CRM</main></body></html>',
    });
  });
}
