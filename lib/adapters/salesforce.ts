import type { Adapter } from './adapter.ts';
import { isWithin } from './hosts.ts';
import { type TypeNames, typeNamed } from './type-names.ts';

const hosts = ['lightning.force.com', 'my.salesforce.com', 'lightning.force.mil', 'my.salesforce.mil', 'salesforce-setup.com'];

/** The first three characters of an id, in lower case, tell its type where the address does not. */
const ID_PREFIXES: TypeNames = { '00q': 'lead', '003': 'contact', '001': 'account', '006': 'opportunity', '500': 'ticket' };

/** Lightning (`/lightning/r/Lead/ID/view`, the type may be missing) and Classic (`/ID`). Ids have 15 or 18 characters. */
const RECORD =
  /^\/(?:lightning\/r\/(?:(Lead|Contact|Account|Opportunity|Case|sObject)\/)?)?([A-Za-z\d]{15}(?:[A-Za-z\d]{3})?)(?:\/(?:view|edit|e))?\/?$/;

/** Lightning's older addresses: `/one/one.app#/sObject/ID/view`. */
const HASH_RECORD = /^#\/(sObject)\/([A-Za-z\d]{15}(?:[A-Za-z\d]{3})?)\/(?:view|edit)(?:[/?]|$)/;
const recordInHash = ({ pathname, hash }: URL) => (pathname === '/one/one.app' ? HASH_RECORD.exec(hash) : null);

export const salesforce: Adapter = {
  crm: 'salesforce',
  hosts,
  recordFromUrl(url) {
    const [, name, id] = (isWithin(url.hostname, hosts) && (RECORD.exec(url.pathname) ?? recordInHash(url))) || [];
    if (!id) return null;
    const rawType = name === undefined || name === 'sObject' ? null : name;
    const objectType = rawType === null ? typeNamed(id.slice(0, 3), ID_PREFIXES) : typeNamed(rawType);
    return objectType && { crm: 'salesforce', host: url.host, org: null, objectType, rawType, id };
  },
  title: '[slot="primaryField"], h1 lightning-formatted-name',
  email: 'records-record-layout-item a[href^="mailto:"], emailui-formatted-email-wrapper a[href^="mailto:"]',
  dockCss:
    '.slds-global-header_container,.slds-modal,.slds-backdrop,.modal-container{right:var(--leadlight-width)!important;width:auto!important}',
};
