import type { Adapter } from './adapter.ts';
import { byPattern } from './record-from.ts';

const hosts = ['close.com'];

/** Close calls a company with its people a lead; it is the one record with a page of its own. */
const RECORD = /^\/(?<type>lead)\/(?<id>lead_\w+)(?:\/|$)/;

export const close: Adapter = { crm: 'close', hosts, recordFromUrl: byPattern('close', hosts, RECORD) };
