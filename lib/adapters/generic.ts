import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';
import { RADIX_DOCK } from './dock-css.ts';
import { isWithin } from './hosts.ts';

const TYPES: TypeNames = {
  lead: 'lead',
  leads: 'lead',
  contact: 'contact',
  contacts: 'contact',
  person: 'contact',
  people: 'contact',
  account: 'account',
  accounts: 'account',
  company: 'account',
  companies: 'account',
  organization: 'account',
  organizations: 'account',
  deal: 'opportunity',
  deals: 'opportunity',
  opportunity: 'opportunity',
  opportunities: 'opportunity',
};

/** `/contacts/12`, `/deals/UUID/show`, `#/leads/7/edit`: a known word followed by a number or a UUID, at the end. */
const RECORD =
  /\/([a-z]+)\/(\d+|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(?:\/(?:show|view|edit|details|overview))?\/?(?:\?.*)?$/i;

/** For CRMs that nobody has described yet: the usual shape of a record's address. Never speaks where a named adapter knows the place. */
export function makeGeneric(named: readonly Adapter[]): Adapter {
  return {
    crm: 'generic',
    hosts: [],
    recordFromUrl(url) {
      if (named.some((adapter) => isWithin(url.hostname, adapter.hosts) || adapter.recordFromUrl(url))) return null;
      const [, name, id] = RECORD.exec(url.hash.startsWith('#/') ? url.hash : url.pathname) ?? [];
      return typedRecord('generic', url, TYPES, name?.toLowerCase(), id);
    },
    title: 'main h1, main h5, h1',
    email: 'main a[href^="mailto:"]',
    dockCss: RADIX_DOCK,
  };
}
