import { readFileSync } from 'node:fs';
import type { BrowserContext, Page, Route } from '@playwright/test';
import type { TrueHost } from './true-hosts.ts';

export type CrmSite = {
  /** Requests that the CRM's own pages made, by method and path. */
  requests: readonly string[];
  /** Goes to another page as a person does in the CRM, with no new document. */
  follow(page: Page, path: string): Promise<void>;
  /** Lets the CRM show the page of this path only when released; its address changes all the same. */
  holdPart(path: string): { release(): void };
};

/** Serves a CRM at its true host inside a browser: nothing of it touches the network. `parts`: what the page shows, by path. */
export async function serveCrm(context: BrowserContext, host: TrueHost, parts: ReadonlyMap<string, string>): Promise<CrmSite> {
  const requests: string[] = [];
  const held = new Map<string, Promise<void>>();

  async function answer(route: Route): Promise<void> {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const path = `${pathname}${search}`;
    requests.push(`${request.method()} ${path}`);
    const asset = ASSETS.get(pathname);
    if (asset !== undefined) return route.fulfill({ contentType: asset.type, body: asset.body });
    const part = parts.get(path);
    if (part === undefined) return route.fulfill({ status: 404, contentType: 'text/plain', body: 'No such page' });
    const isPart = (await request.allHeaders())['x-crm-part'] !== undefined;
    if (isPart) await held.get(path);
    const headers = { ...host.headers, 'content-type': 'text/html; charset=utf-8' };
    await route.fulfill({ headers, body: isPart ? part : wholePage(host, part, [...parts.keys()]) });
  }

  await context.route(`${host.origin}/**`, answer);
  return {
    requests,
    async follow(page, path) {
      await page.locator(`nav a[href="${path}"]`).click();
    },
    holdPart(path) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(path, promise);
      return {
        release() {
          held.delete(path);
          resolve();
        },
      };
    },
  };
}

function wholePage({ style, boot }: TrueHost, part: string, paths: readonly string[]): string {
  const links = paths.map((path) => path.replaceAll('&', '&amp;')).map((path) => `<li><a href="${path}">${path}</a></li>`);
  return `<!doctype html>
<html lang="en"${boot === undefined ? '' : ` data-boot="${boot}"`}>
<head>
<meta charset="utf-8">
<title>CRM</title>
<link rel="icon" href="/icon.svg">
${style === undefined ? '' : `<link rel="stylesheet" href="/${style}">`}
<script src="/shell.js" defer></script>
</head>
<body><nav><ul>${links.join('')}</ul></nav><main>${part}</main></body>
</html>`;
}

const ASSETS = new Map([
  ['/shell.js', { type: 'text/javascript', body: readFileSync('test/fixtures/crm-shell/shell.js', 'utf8') }],
  ['/small-root.css', { type: 'text/css', body: readFileSync('test/fixtures/crm-shell/small-root.css', 'utf8') }],
  ['/icon.svg', { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
]);
