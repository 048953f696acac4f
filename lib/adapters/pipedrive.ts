import type { Adapter } from './adapter.ts';
import { isWithin } from './hosts.ts';
import { recordOf } from './record-from.ts';

const hosts = ['pipedrive.com'];

/** Persons, organizations and deals are numbered; a lead is a UUID below its inbox. */
const RECORD = /^\/(?:(person|organization|deal)\/(\d+)|leads\/inbox\/([\da-f-]{36}))\/?$/i;

export const pipedrive: Adapter = {
  crm: 'pipedrive',
  hosts,
  recordFromUrl(url) {
    const [, type, id, leadId] = (isWithin(url.hostname, hosts) && RECORD.exec(url.pathname)) || [];
    return recordOf('pipedrive', url, leadId ? { type: 'lead', id: leadId } : { type, id });
  },
  title: '[data-testid="header-title"], [data-testid="page-title"] h1',
  email: '[data-testid*="email"] a[href^="mailto:"], [data-test*="email"] a[href^="mailto:"]',
};
