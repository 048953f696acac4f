import type { Adapter } from './adapter.ts';
import { isWithin } from './hosts.ts';
import { recordOf } from './record-from.ts';

const hosts = ['dynamics.com', 'dynamics.cn', 'microsoftdynamics.us', 'appsplatform.us'];

const TYPE = /^(?:lead|contact|account|opportunity|incident)$/;
const GUID = /^\{?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}?$/i;

/** Dynamics has only query parameters, in any order; the id may stand in braces. */
export const dynamics: Adapter = {
  crm: 'dynamics',
  hosts,
  recordFromUrl(url) {
    const query = (name: string) => url.searchParams.get(name) ?? '';
    if (!isWithin(url.hostname, hosts) || query('pagetype') !== 'entityrecord') return null;
    return recordOf('dynamics', url, { type: TYPE.exec(query('etn'))?.[0], id: GUID.exec(query('id'))?.[1] });
  },
  title: '[data-id="header_title"]',
  email: '[data-id^="emailaddress1"] input, input[data-id^="emailaddress1"]',
};
