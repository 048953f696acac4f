import type { Adapter } from './adapter.ts';
import { RADIX_DOCK } from './dock-css.ts';
import { isWithin } from './hosts.ts';
import { ANY_EMAIL, ANY_HEADING } from './plain-page.ts';
import { byPattern } from './record-from.ts';

/** `/contacts/12`, `/deals/UUID/show`, `#/leads/7/edit`: a known word followed by a number or a UUID, at the end. */
const RECORD =
  /\/(?<type>[a-z]+)\/(?<id>\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/(?:show|view|edit|details|overview))?\/?(?:\?.*)?$/i;

const fromHash = byPattern('generic', [], RECORD, 'hash');
const fromPath = byPattern('generic', [], RECORD);

/** How a page is read of which nothing is known but its address. */
export const anyCrm = {
  crm: 'generic',
  hosts: [],
  title: ANY_HEADING,
  email: ANY_EMAIL,
  dockCss: RADIX_DOCK,
} satisfies Omit<Adapter, 'recordFromUrl'>;

/** For CRMs that nobody has described yet: the usual shape of a record's address. Never speaks where a named adapter knows the place. */
export function makeGeneric(named: readonly Adapter[]): Adapter {
  return {
    ...anyCrm,
    recordFromUrl(url) {
      if (named.some((adapter) => isWithin(url.hostname, adapter.hosts) || adapter.recordFromUrl(url))) return null;
      return url.hash.startsWith('#/') ? fromHash(url) : fromPath(url);
    },
  };
}
