import type { BrowserContext } from '@playwright/test';

/** Serves every address of a CRM's host as one empty page of an application that draws itself. */
export async function servePlainCrm(context: BrowserContext, origin: string): Promise<void> {
  await context.route(`${origin}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><head><title>CRM</title><link rel="icon" href="data:,"></head><body class="o_web_client"><main>CRM</main></body></html>',
    }),
  );
}
