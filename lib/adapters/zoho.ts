import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';
import { isWithin } from './hosts.ts';

const hosts = ['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.jp', 'zoho.com.cn', 'zoho.sa', 'zoho.uk', 'zohocloud.ca'];

const TYPES: TypeNames = {
  Leads: 'lead',
  Contacts: 'contact',
  Accounts: 'account',
  Potentials: 'opportunity',
  Deals: 'opportunity',
  Cases: 'ticket',
};

/** `/crm/org685875245/tab/Leads/ID`, also below Zoho One; the organisation's number may be missing. */
const RECORD = /\/crm\/(?:org(\d*)\/)?tab\/([a-z]+)\/(\d+)(?:\/edit)?\/?$/i;

export const zoho: Adapter = {
  crm: 'zoho',
  hosts,
  recordFromUrl(url) {
    const [, org, module, id] = (isWithin(url.hostname, hosts) && RECORD.exec(url.pathname)) || [];
    return typedRecord('zoho', url, TYPES, module, id, org);
  },
};
