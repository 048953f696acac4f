import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';
import { isWithin } from './hosts.ts';

const hosts = ['copper.com', 'prosperworks.com'];

const TYPES: TypeNames = {
  lead: 'lead',
  contact: 'contact',
  person: 'contact',
  organization: 'account',
  company: 'account',
  deal: 'opportunity',
  opportunity: 'opportunity',
};

/** The path names the company that uses Copper; the record is in the hash. */
const ORG = /^\/companies\/(\d+)\/app\/?$/;
const RECORD = /^#\/([a-z]+)\/(\d+)(?:[/?]|$)/;

export const copper: Adapter = {
  crm: 'copper',
  hosts,
  recordFromUrl(url) {
    const org = isWithin(url.hostname, hosts) ? ORG.exec(url.pathname)?.[1] : undefined;
    const [, name, id] = (org && RECORD.exec(url.hash)) || [];
    return typedRecord('copper', url, TYPES, name, id, org);
  },
};
