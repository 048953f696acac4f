import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';
import { isWithin } from './hosts.ts';

const hosts = ['dynamics.com', 'dynamics.cn', 'microsoftdynamics.us', 'appsplatform.us'];

const TYPES: TypeNames = { lead: 'lead', contact: 'contact', account: 'account', opportunity: 'opportunity', incident: 'ticket' };

const GUID = /^\{?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}?$/i;

/** Dynamics has only query parameters, in any order; the id may stand in braces. */
export const dynamics: Adapter = {
  crm: 'dynamics',
  hosts,
  recordFromUrl(url) {
    const query = url.searchParams;
    if (!isWithin(url.hostname, hosts) || query.get('pagetype') !== 'entityrecord') return null;
    return typedRecord('dynamics', url, TYPES, query.get('etn') ?? undefined, GUID.exec(query.get('id') ?? '')?.[1]);
  },
  title: '[data-id="header_title"]',
  email: '[data-id^="emailaddress1"] input, input[data-id^="emailaddress1"]',
};
