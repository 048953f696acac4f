import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';
import { isWithin } from './hosts.ts';

const hosts = ['pipedrive.com'];

const TYPES: TypeNames = { person: 'contact', organization: 'account', deal: 'opportunity', lead: 'lead' };

/** Persons, organizations and deals are numbered; a lead is a UUID below its inbox. */
const RECORD = /^\/(?:(person|organization|deal)\/(\d+)|leads\/inbox\/([\da-f-]{36}))\/?$/i;

export const pipedrive: Adapter = {
  crm: 'pipedrive',
  hosts,
  recordFromUrl(url) {
    const [, name, id, leadId] = (isWithin(url.hostname, hosts) && RECORD.exec(url.pathname)) || [];
    return typedRecord('pipedrive', url, TYPES, leadId ? 'lead' : name, leadId ?? id);
  },
  title: '[data-testid="header-title"], [data-testid="page-title"] h1',
  email: '[data-testid*="email"] a[href^="mailto:"], [data-test*="email"] a[href^="mailto:"]',
};
