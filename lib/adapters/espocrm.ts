import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';
import { BOOTSTRAP_DOCK } from './dock-css.ts';

const TYPES: TypeNames = { Lead: 'lead', Contact: 'contact', Account: 'account', Opportunity: 'opportunity', Case: 'ticket' };

/** `#Lead/view/ID`; editing is the same record at `#Lead/edit/ID`. */
const RECORD = /^#([A-Z]\w*)\/(?:view|edit)\/([\w-]+)(?:[/?&]|$)/;

export const espocrm: Adapter = {
  crm: 'espocrm',
  hosts: [],
  fingerprint: (document) => document.querySelector('script[src*="client/lib/espo"]') !== null,
  recordFromUrl(url) {
    const [, name, id] = RECORD.exec(url.hash) ?? [];
    return typedRecord('espocrm', url, TYPES, name, id);
  },
  title: '.header-title',
  email: '.cell[data-name="emailAddress"] .field a, .cell[data-name="emailAddress"] .field input',
  dockCss: `${BOOTSTRAP_DOCK}.navbar-right{margin-right:0!important}#header .navbar{right:var(--leadlight-width)!important;width:auto!important}`,
};
