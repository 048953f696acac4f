import type { Adapter } from './adapter.ts';
import { isWithin } from './hosts.ts';
import { ANY_EMAIL, ANY_HEADING } from './plain-page.ts';
import { recordOf } from './record-from.ts';

const hosts = ['copper.com', 'prosperworks.com'];

/** The path names the company that uses Copper; the record is in the hash. */
const ORG = /^\/companies\/(\d+)\/app\/?$/;
const RECORD = /^#\/(lead|contact|person|organization|company|deal|opportunity)\/(\d+)(?:[/?]|$)/;
/** Beside a list, the record that is open in its preview: `#/browse/list/people/default?preview=people-12`. */
const PREVIEW = /^#\/browse\/.*[?&]preview=(leads|people|companies|opportunities)-(\d+)(?:&|$)/;
/** The preview's words → those of a record's own address. */
const SINGULAR: Readonly<Record<string, string>> = { leads: 'lead', people: 'contact', companies: 'organization', opportunities: 'deal' };

export const copper: Adapter = {
  crm: 'copper',
  hosts,
  recordFromUrl(url) {
    const org = isWithin(url.hostname, hosts) ? ORG.exec(url.pathname)?.[1] : undefined;
    const [, type, id] = (org && (RECORD.exec(url.hash) ?? PREVIEW.exec(url.hash))) || [];
    return recordOf('copper', url, { type: SINGULAR[type ?? ''] ?? type, id, org });
  },
  title: ANY_HEADING,
  email: ANY_EMAIL,
};
