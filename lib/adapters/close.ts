import { type Adapter, typedRecord } from './adapter.ts';
import { isWithin } from './hosts.ts';

const hosts = ['close.com'];

/** Close calls a company with its people a lead; it is the one record with a page of its own. */
const RECORD = /^\/lead\/(lead_\w+)(?:\/|$)/;

export const close: Adapter = {
  crm: 'close',
  hosts,
  recordFromUrl(url) {
    const id = isWithin(url.hostname, hosts) ? RECORD.exec(url.pathname)?.[1] : undefined;
    return typedRecord('close', url, { lead: 'lead' }, 'lead', id);
  },
};
