import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';
import { isWithin } from './hosts.ts';

const hosts = ['hubspot.com'];

const TYPES: TypeNames = {
  '0-1': 'contact',
  '0-2': 'account',
  '0-3': 'opportunity',
  '0-5': 'ticket',
  '0-136': 'lead',
  contact: 'contact',
  company: 'account',
  deal: 'opportunity',
  ticket: 'ticket',
};

/** `/contacts/PORTAL/record/TYPE-ID/ID`, and the older `/contacts/PORTAL/contact/ID`. */
const RECORD = /^\/contacts\/(\d+)\/(?:record\/([\d-]+)|([a-z]+))\/(\d+)(?:\/|$)/;

export const hubspot: Adapter = {
  crm: 'hubspot',
  hosts,
  recordFromUrl(url) {
    const [, org, typeId, name, id] = (isWithin(url.hostname, hosts) && RECORD.exec(url.pathname)) || [];
    return typedRecord('hubspot', url, TYPES, typeId ?? name, id, org);
  },
  title: '[data-selenium-test="highlightTitle"], [data-test-id="highlight-title"]',
  email: '[data-selenium-test*="highlight"] a[href^="mailto:"], [data-test-id*="highlight"] a[href^="mailto:"]',
};
