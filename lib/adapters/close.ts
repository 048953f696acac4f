import type { Adapter } from './adapter.ts';
import { ANY_EMAIL, ANY_HEADING } from './plain-page.ts';
import { byPattern } from './record-from.ts';

const hosts = ['close.com'];

/** Close calls a company with its people a lead; it is the one record with a page of its own. */
const RECORD = /^\/(?<type>lead)\/(?<id>lead_\w+)(?:\/|$)/;

export const close: Adapter = {
  crm: 'close',
  hosts,
  recordFromUrl: byPattern('close', hosts, RECORD),
  title: ANY_HEADING,
  // Of a company with several people there are several addresses, and then none is read.
  email: ANY_EMAIL,
};
