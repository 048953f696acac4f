import type { Adapter } from './adapter.ts';
import { byPattern } from './record-from.ts';
import { COMMON_NAMES, type TypeNames } from './type-names.ts';

const hosts = ['hubspot.com'];

const TYPES: TypeNames = { ...COMMON_NAMES, '0-1': 'contact', '0-2': 'account', '0-3': 'opportunity', '0-5': 'ticket', '0-136': 'lead' };

/** `/contacts/PORTAL/record/TYPE-ID/ID`, and the older `/contacts/PORTAL/contact/ID`. */
const RECORD = /^\/contacts\/(?<org>\d+)\/(?:record\/)?(?<type>0-\d+|contact|company|deal|ticket)\/(?<id>\d+)(?:\/|$)/;

export const hubspot: Adapter = {
  crm: 'hubspot',
  hosts,
  recordFromUrl: byPattern('hubspot', hosts, RECORD, 'pathname', TYPES),
  title: '[data-selenium-test="highlightTitle"], [data-test-id="highlight-title"]',
  email: '[data-selenium-test*="highlight"] a[href^="mailto:"], [data-test-id*="highlight"] a[href^="mailto:"]',
};
