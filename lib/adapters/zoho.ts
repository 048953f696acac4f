import type { Adapter } from './adapter.ts';
import { byPattern } from './record-from.ts';

const hosts = ['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.jp', 'zoho.com.cn', 'zoho.sa', 'zoho.uk', 'zohocloud.ca'];

/** `/crm/org685875245/tab/Leads/ID`, also below Zoho One; the organisation's number may be missing. */
const RECORD = /\/crm\/(?:org(?<org>\d*)\/)?tab\/(?<type>Leads|Contacts|Accounts|Potentials|Deals|Cases)\/(?<id>\d+)(?:\/edit)?\/?$/;

export const zoho: Adapter = {
  crm: 'zoho',
  hosts,
  recordFromUrl: byPattern('zoho', hosts, RECORD),
  // The ids stand in the page more than once: in the card on top, and in the list of all fields.
  title: ':is([id="headervalue_LASTNAME"],[id="headervalue_ACCOUNTNAME"],[id="headervalue_POTENTIALNAME"])',
  email: '[id="subvalue_EMAIL"]',
};
