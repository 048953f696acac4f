import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';

const TYPES: TypeNames = { person: 'contact', company: 'account', opportunity: 'opportunity' };

const RECORD = /^\/object\/([a-z]+)\/([\da-f]{8}-[\da-f-]{27})\/?$/i;

/** Twenty is often self-hosted, so the shape of the address decides, on any host. */
export const twenty: Adapter = {
  crm: 'twenty',
  hosts: ['twenty.com'],
  recordFromUrl(url) {
    const [, name, id] = RECORD.exec(url.pathname) ?? [];
    return typedRecord('twenty', url, TYPES, name, id);
  },
};
