import type { CrmId } from '../contract/vocabulary.ts';

/** A CRM that its vendor hosts: where it lives, so that one click can ask for exactly that. */
export type CrmSite = {
  crm: CrmId;
  name: string;
  /** Sub-domains are included. */
  domains: readonly [string, ...string[]];
};

export const crmSites: readonly CrmSite[] = [
  { crm: 'salesforce', name: 'Salesforce', domains: ['lightning.force.com', 'my.salesforce.com'] },
  { crm: 'hubspot', name: 'HubSpot', domains: ['hubspot.com'] },
  { crm: 'dynamics', name: 'Dynamics 365', domains: ['dynamics.com'] },
  { crm: 'pipedrive', name: 'Pipedrive', domains: ['pipedrive.com'] },
  {
    crm: 'zoho',
    name: 'Zoho CRM',
    domains: ['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.jp', 'zoho.com.cn', 'zoho.sa', 'zohocloud.ca'],
  },
  { crm: 'close', name: 'Close', domains: ['app.close.com'] },
  { crm: 'copper', name: 'Copper', domains: ['app.copper.com'] },
  { crm: 'freshsales', name: 'Freshsales', domains: ['freshsales.io', 'myfreshworks.com'] },
  { crm: 'attio', name: 'Attio', domains: ['app.attio.com'] },
  { crm: 'twenty', name: 'Twenty', domains: ['twenty.com'] },
  { crm: 'odoo', name: 'Odoo Online', domains: ['odoo.com'] },
];

const OTHER_NAMES: Partial<Record<CrmId, string>> = {
  odoo: 'Odoo',
  espocrm: 'EspoCRM',
  suitecrm: 'SuiteCRM',
  tryton: 'Tryton',
  practice: 'the practice CRM',
};

/** The product's name; null for one that nobody knows. */
export function crmName(crm: CrmId): string | null {
  return OTHER_NAMES[crm] ?? crmSites.find((site) => site.crm === crm)?.name ?? null;
}

/** The vendor-hosted CRM at a host, or null. */
export function crmSiteAt(hostname: string): CrmSite | null {
  const isHere = (domain: string) => hostname === domain || hostname.endsWith(`.${domain}`);
  return crmSites.find((site) => site.domains.some(isHere)) ?? null;
}

/** What the browser is asked for, for one CRM. */
export function sitePatterns(site: CrmSite): string[] {
  return site.domains.map((domain) => `https://*.${domain}/*`);
}

/** Whether a match pattern of the form `scheme://host/*` covers an address. `*.example.org` covers `example.org` too. */
export function isCovered(url: string, pattern: string): boolean {
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (scheme === '*' ? !/^https?:$/.test(protocol) : protocol !== `${scheme}:`) return false;
  if (host === '*') return true;
  const domain = host.replace(/^\*\./, '').replace(/:\d+$/, '');
  return hostname === domain || (host.startsWith('*.') && hostname.endsWith(`.${domain}`));
}

/** Whether a grant names no place at all: a browser-wide one that the person gave in the browser's own settings. */
export function isEverywhere(pattern: string): boolean {
  return pattern === '<all_urls>' || /^(\*|https?):\/\/\*\//.test(pattern);
}

/** The origin in what a person typed or pasted: `crm.example.org`, or any page of it. In words, what is wrong with it otherwise. */
export function originFrom(typed: string): { ok: true; origin: string } | { ok: false; says: 'address' | 'noPassword' } {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /[\s*]/.test(text) || !URL.canParse(address)) return { ok: false, says: 'address' };
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, says: 'address' };
  if (url.username !== '' || url.password !== '') return { ok: false, says: 'noPassword' };
  return { ok: true, origin: url.origin };
}
