import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';
import { isWithin } from './hosts.ts';

const hosts = ['attio.com'];

const TYPES: TypeNames = {
  person: 'contact',
  people: 'contact',
  company: 'account',
  companies: 'account',
  deal: 'opportunity',
  deals: 'opportunity',
};

/** `/WORKSPACE/person/ID` for standard objects, `/WORKSPACE/deals/record/ID` for the others. */
const RECORD = /^\/([^/]+)\/([a-z]+)\/(?:record\/)?([\da-f]{8}-[\da-f-]{27})(?:\/|$)/;

export const attio: Adapter = {
  crm: 'attio',
  hosts,
  recordFromUrl(url) {
    const [, org, name, id] = (isWithin(url.hostname, hosts) && RECORD.exec(url.pathname)) || [];
    return typedRecord('attio', url, TYPES, name, id, org);
  },
};
