import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import { crmSiteAt } from '#lib/bridge/crm-sites.ts';
import type { CrmPattern } from '#lib/contract/crm-pattern.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import { CrmId } from '#lib/contract/vocabulary.ts';
import type { SamplePerson } from '#scripts/sample/types.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { addressOf, insertRecordLinks } from '#server/store/record-links.ts';
import { type Extension, grantHost } from '#test/helpers/extension.ts';
import { trueHosts } from '#test/helpers/true-hosts.ts';
import { until } from '#test/helpers/until.ts';

/** A CRM whose page is served at its own address: the reduced page of `test/fixtures/pages`, in a plain dress. */
export type ServedCrm = { name: string; address: URL; record: RecordRef; html: string; session: Record<string, string> };

/** Of `test/fixtures/pages`: one record of a person for each CRM (Odoo in two versions, whose addresses differ). */
const PAGES = {
  salesforce: 'salesforce-2026-11-unobserved-console',
  hubspot: 'hubspot-2026-11-unobserved-contact',
  dynamics: 'dynamics-2026-11-unobserved-lead',
  pipedrive: 'pipedrive-2026-11-unobserved-person',
  zoho: 'zoho-2026-11-unobserved-contact',
  close: 'close-2026-11-unobserved-lead',
  copper: 'copper-2026-11-unobserved-preview',
  freshsales: 'freshsales-2026-11-unobserved-contact',
  attio: 'attio-2026-11-unobserved-person',
  twenty: 'twenty-2.24-unobserved-person',
  'odoo-17': 'odoo-17.0-lead',
  'odoo-18': 'odoo-18.0-action',
  espocrm: 'espocrm-8.4-lead',
  suitecrm: 'suitecrm-7.14-lead',
  'unknown-crm': 'generic-radix-2026-11',
};

/** As somebody shows it by two addresses. */
const SHOWN: CrmPattern = { origin: 'https://crm.example.org', template: '/contacts/{id}/show', objectType: 'contact', idKind: 'number' };

/** A dress for pages that were reduced to what an adapter reads, so that one sees where the CRM's page ends. */
const DRESS = `
body { margin: 0; min-height: 100vh; padding: 84px 40px 40px; box-sizing: border-box; background: #f3f4f6; color: #1f2933; font: 15px/1.6 Arial, sans-serif; }
body::before { content: attr(data-crm); position: absolute; inset: 0 0 auto; padding: 0 40px; background: #2f3a46; color: #fff; font: 600 15px/52px Arial, sans-serif; }
html { position: relative; }
h1, h2, h3, h5, .header-title, [data-testid=top-bar-title], #headervalue_LASTNAME { margin: 0 0 8px; font: 600 22px/1.4 Arial, sans-serif; }
a { color: #2459a9; }
input, textarea { width: min(100%, 26rem); padding: 6px 8px; border: 1px solid #cbd2d9; border-radius: 4px; background: #fff; font: inherit; }
body > :not(style, script) { max-width: 60rem; padding: 12px 20px; background: #fff; border: 1px solid #e0e4e8; }`;

export function servedCrms(person: SamplePerson): ServedCrm[] {
  return Object.entries(PAGES).map(([name, file]) => {
    const text = readFileSync(`test/fixtures/pages/${file}.html`, 'utf8');
    const { record, session = {} } = JSON.parse(readFileSync(`test/fixtures/pages/${file}.json`, 'utf8'));
    const address = new URL(/^<!-- (\S+) -->/.exec(text)?.[1] ?? '');
    const html = text
      .replace(/Dana\s+Whitfield/g, person.name ?? '')
      .replace(/dana\.whitfield@northwind\.example\.com/gi, person.email ?? '');
    return { name, address, html, session, record: { crm: CrmId.parse(file.split('-')[0]), host: address.host, org: null, ...record } };
  });
}

/** Serves the page in this browser, allows Leadlight there, and lets the record stand for the person. */
export async function settle(extension: Extension, { server, sample }: Stack, crm: ServedCrm, person: SamplePerson): Promise<void> {
  const { origin, hostname, protocol } = crm.address;
  const place = `${protocol}//${hostname}/*`;
  await serve(extension.context, crm);
  await grantHost(extension, place);
  const watched = () => extension.options.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  await until(`scripts for ${place}`, async () => (await watched()).some(({ matches }) => matches?.includes(place)));
  if (origin === SHOWN.origin) await extension.ask('changePatterns', { change: 'add', pattern: SHOWN });
  else if (crmSiteAt(hostname) === null) await extension.ask('changeSites', { change: 'addOwn', value: origin });
  const link = {
    ...addressOf(crm.record),
    id: uuidv7(),
    personId: person.id,
    accountId: null,
    method: 'imported',
    memberId: null,
  } as const;
  const { id } = sample.workspace;
  await server.store.inWorkspace(id, (tx) => insertRecordLinks(tx, id, [{ ...link, createdAt: sample.now }]));
}

async function serve(context: BrowserContext, { name, address, html, session }: ServedCrm): Promise<void> {
  const policy = trueHosts.find(({ origin }) => origin === address.origin)?.headers;
  const body = html
    .replace('</head>', '<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/dress.css"></head>')
    .replace('<body', `<body data-crm="${name} · ${address.host}"`);
  await context.route(`${address.origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/dress.css') return route.fulfill({ contentType: 'text/css', body: DRESS });
    if (pathname === '/icon.svg') return route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    return route.fulfill({ headers: { ...policy, 'content-type': 'text/html; charset=utf-8' }, body });
  });
  await context.addInitScript(
    ([origin, items]) => {
      if (location.origin === origin) for (const [key, value] of Object.entries(items)) sessionStorage.setItem(key, value);
    },
    [address.origin, session] as const,
  );
}
