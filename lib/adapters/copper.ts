import type { Adapter } from './adapter.ts';
import { isWithin } from './hosts.ts';
import { recordOf } from './record-from.ts';

const hosts = ['copper.com', 'prosperworks.com'];

/** The path names the company that uses Copper; the record is in the hash. */
const ORG = /^\/companies\/(\d+)\/app\/?$/;
const RECORD = /^#\/(lead|contact|person|organization|company|deal|opportunity)\/(\d+)(?:[/?]|$)/;

export const copper: Adapter = {
  crm: 'copper',
  hosts,
  recordFromUrl(url) {
    const org = isWithin(url.hostname, hosts) ? ORG.exec(url.pathname)?.[1] : undefined;
    const [, type, id] = (org && RECORD.exec(url.hash)) || [];
    return recordOf('copper', url, { type, id, org });
  },
};
