import type { CrmId } from '../contract/vocabulary.ts';
import type { Adapter } from './adapter.ts';
import { attio } from './attio.ts';
import { close } from './close.ts';
import { copper } from './copper.ts';
import { dynamics } from './dynamics.ts';
import { espocrm } from './espocrm.ts';
import { freshsales } from './freshsales.ts';
import { makeGeneric } from './generic.ts';
import { isWithin } from './hosts.ts';
import { hubspot } from './hubspot.ts';
import { odoo } from './odoo.ts';
import { pipedrive } from './pipedrive.ts';
import { practice } from './practice.ts';
import { salesforce } from './salesforce.ts';
import { suitecrm } from './suitecrm.ts';
import { tryton } from './tryton.ts';
import { twenty } from './twenty.ts';
import { zoho } from './zoho.ts';

const named = [
  salesforce,
  hubspot,
  dynamics,
  pipedrive,
  zoho,
  close,
  copper,
  freshsales,
  attio,
  twenty,
  espocrm,
  suitecrm,
  odoo,
  tryton,
  practice,
];

/** Every adapter, in the order of asking; the generic one is last. */
export const adapters: readonly Adapter[] = [...named, makeGeneric(named)];

/** The CRM that an address alone gives away, by its host or its shape; null where only its page could tell, or nobody knows it. */
export function crmOfAddress(url: URL): CrmId | null {
  const known = named.find((adapter) => isWithin(url.hostname, adapter.hosts) || adapter.recordFromUrl(url) !== null);
  return known?.crm ?? null;
}

/**
 * The adapter of a page: by the vendor's host, else by the product's fingerprint, else by the shape of the address.
 * Null while nothing tells; a page that is still empty may be recognised at the next look.
 */
export function adapterOf(url: URL, document: Document): Adapter | null {
  return (
    adapters.find((adapter) => isWithin(url.hostname, adapter.hosts)) ??
    adapters.find((adapter) => adapter.fingerprint?.(document)) ??
    adapters.find((adapter) => adapter.recordFromUrl(url) !== null) ??
    null
  );
}
