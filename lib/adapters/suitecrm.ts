import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';
import { decoded } from './decode.ts';
import { BOOTSTRAP_DOCK } from './dock-css.ts';

const TYPES: TypeNames = {
  Leads: 'lead',
  Contacts: 'contact',
  Accounts: 'account',
  Opportunities: 'opportunity',
  Cases: 'ticket',
  leads: 'lead',
  contacts: 'contact',
  accounts: 'account',
  opportunities: 'opportunity',
  cases: 'ticket',
};

/** SuiteCRM 7 keeps the real address, encoded, behind this; what stands before it is only the shell's. */
const AJAX_ADDRESS = /^#ajaxUILoc=(.*)$/s;
/** SuiteCRM 8: `#/leads/record/ID`. */
const RECORD_8 = /^#\/([a-z-]+)\/(?:record|edit)\/([\w-]+)\/?(?:\?|$)/;
const ID = /^[\w-]{1,36}$/;

export const suitecrm: Adapter = {
  crm: 'suitecrm',
  hosts: [],
  fingerprint: (document) => document.querySelector('#ajaxUI') !== null || document.title.includes('» SuiteCRM'),
  recordFromUrl(url) {
    const [, name, id] = RECORD_8.exec(url.hash) ?? [];
    if (id) return typedRecord('suitecrm', url, TYPES, name, id);
    const ajax = AJAX_ADDRESS.exec(url.hash)?.[1];
    const address = ajax === undefined ? url.search : decoded(ajax);
    const query = new URLSearchParams(address.slice(address.indexOf('?') + 1));
    const isRecordPage = /^(Detail|Edit)View$/.test(query.get('action') ?? '') && query.get('isDuplicate') !== 'true';
    const record = ID.exec(query.get('record') ?? '')?.[0];
    return isRecordPage ? typedRecord('suitecrm', url, TYPES, query.get('module') ?? undefined, record) : null;
  },
  title: 'h2.module-title-text, .record-view-title',
  email: '[field="email1"] a, [field="email1"] input',
  dockCss: `${BOOTSTRAP_DOCK}.yui-panel-container,.ui-dialog{max-width:calc(100vw - var(--leadlight-width))!important}`,
};
