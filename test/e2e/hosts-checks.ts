import type { Frame, Page } from '@playwright/test';
import { crmSites, sitePatterns } from '#lib/bridge/crm-sites.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { EXTENSION_ID } from '#scripts/start/browser.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { type Extension, grantHost } from '#test/helpers/extension.ts';
import { PAGE_WORDS, type TrueHost } from '#test/helpers/true-hosts.ts';
import type { Heard } from '#test/helpers/wiretap.ts';
import { expect } from './base.ts';
import { peopleOf, type Visit } from './hosts-world.ts';

/** Of a build that was told of no other: where it looks for its server until it learns the address. */
const DEFAULT_SERVER = 'http://127.0.0.1:4310';
export async function allow(extension: Extension, host: TrueHost): Promise<void> {
  const site = siteOf(host);
  for (const pattern of sitePatterns(site)) await grantHost(extension, pattern);
  await expect(extension.options.getByRole('button', { name: `Remove ${site.name}` })).toBeVisible();
}

export async function giveBack({ options }: Extension, host: TrueHost): Promise<void> {
  const { name } = siteOf(host);
  await options.getByRole('button', { name: `Remove ${name}` }).click();
  await expect(options.getByRole('button', { name: `Allow on ${name}` })).toBeVisible();
}

function siteOf({ crm }: TrueHost) {
  const site = crmSites.find((one) => one.crm === crm);
  if (site === undefined) throw new Error(`No site of ${crm}.`);
  return site;
}

/** What there is of ours: granted hosts and registered scripts in the browser, elements and frames on the page. */
export async function traces({ options }: Extension, page: Page) {
  const inBrowser = await options.evaluate(async () => ({
    hosts: (await chrome.permissions.getAll()).origins,
    scripts: (await chrome.scripting.getRegisteredContentScripts()).length,
  }));
  const elements = await page.evaluate(() => document.querySelectorAll('leadlight-panel').length);
  return { ...inBrowser, elements, frames: page.frames().length };
}

/** Widths of the page and of the panel in it, and the panel's text size: none of it may follow the CRM's own. */
export async function sizes(page: Page, panel: Frame) {
  const box = await (await panel.frameElement()).boundingBox();
  return {
    page: await page.evaluate(() => document.documentElement.getBoundingClientRect().width),
    panel: box?.width ?? 0,
    text: await panel.evaluate(() => getComputedStyle(document.body).fontSize),
  };
}

export function isAbout({ url, body }: Heard, host: TrueHost, id: string): boolean {
  return url.pathname === '/api/v1/context' && recordKey(JSON.parse(body).record) === recordKey(host.record(id));
}

/**
 * Of all that left the browser, nothing is of the page but host, type and id of its records, and the record's own e-mail where that is
 * allowed. `typed`: what the rep searched for.
 */
export function expectPrivate(
  stack: Stack,
  host: TrueHost,
  { wire: { heard, tunnels }, site: { requests } }: Pick<Visit, 'wire' | 'site'>,
  { mayReadEmail, typed }: { mayReadEmail: boolean; typed?: string | null },
): void {
  const people = peopleOf(stack, host);
  const signInAddress = `${EXTENSION_ID}.chromiumapp.org`;
  expect(
    tunnels.filter((name) => name !== signInAddress),
    'hosts asked for beside the server',
  ).toEqual([]);
  const servers = heard.map(({ url }) => url.origin).filter((origin) => origin !== DEFAULT_SERVER);
  expect([...new Set(servers)]).toEqual([stack.serverUrl]);

  const asked = heard.filter(({ url }) => url.pathname === '/api/v1/context').map(({ body }) => JSON.parse(body));
  const allowed = host.ids.flatMap((id, at) => {
    const record = host.record(id);
    return mayReadEmail ? [{ record }, { record, email: people[at]?.email }] : [{ record }];
  });
  expect(asked.length).toBeGreaterThan(1);
  for (const body of asked) expect(allowed).toContainEqual(body);

  const searched = heard.filter(({ url }) => url.pathname === '/api/v1/people/search').map(({ body }) => JSON.parse(body).query);
  expect([...new Set(searched)]).toEqual(typed === undefined ? [] : [typed]);
  const rest = heard.filter(({ url }) => url.pathname !== '/api/v1/context' && url.pathname !== '/api/v1/people/search');
  const words = [...PAGE_WORDS, ...people.flatMap(({ name, email }) => [name ?? '', email ?? ''])];
  const said = rest.map(({ url, headers, body }) => [decodeURIComponent(url.href), ...Object.values(headers), body].join('\n'));
  for (const word of words) expect(said.join('\n'), `“${word}” in what was sent`).not.toContain(word);

  const own = [...host.ids.map(host.recordPath), host.listPath, '/shell.js', '/small-root.css', '/icon.svg'];
  expect(requests.filter((request) => !own.some((path) => request === `GET ${path}`))).toEqual([]);
}
