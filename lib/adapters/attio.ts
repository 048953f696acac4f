import type { Adapter } from './adapter.ts';
import { RADIX_DOCK } from './dock-css.ts';
import { ANY_EMAIL, ANY_HEADING } from './plain-page.ts';
import { byPattern } from './record-from.ts';

const hosts = ['attio.com'];

/** `/WORKSPACE/person/ID` for standard objects, `/WORKSPACE/deals/record/ID` for the others. */
const RECORD = /^\/(?<org>[^/]+)\/(?<type>person|people|company|companies|deals?)\/(?:record\/)?(?<id>[\da-f]{8}-[\da-f-]{27})(?:\/|$)/;

export const attio: Adapter = {
  crm: 'attio',
  hosts,
  recordFromUrl: byPattern('attio', hosts, RECORD),
  title: ANY_HEADING,
  email: ANY_EMAIL,
  dockCss: RADIX_DOCK,
};
