import type { Adapter } from './adapter.ts';
import { decoded } from './decode.ts';
import { BOOTSTRAP_DOCK } from './dock-css.ts';
import { byPattern, recordOf } from './record-from.ts';

/** SuiteCRM 7 keeps the real address, encoded, behind this; what stands before it is only the shell's. */
const AJAX_ADDRESS = /^#ajaxUILoc=(.*)$/s;
const MODULE = /^(?:Leads|Contacts|Accounts|Opportunities|Cases)$/;
const ID = /^[\w-]{1,36}$/;
/** SuiteCRM 8: `#/leads/record/ID`. */
const RECORD_8 = /^#\/(?<type>leads|contacts|accounts|opportunities|cases)\/(?:record|edit)\/(?<id>[\w-]+)\/?(?:\?|$)/;

const recordOf8 = byPattern('suitecrm', [], RECORD_8, 'hash');

export const suitecrm: Adapter = {
  crm: 'suitecrm',
  hosts: [],
  fingerprint: (document) => document.querySelector('#ajaxUI') !== null || document.title.includes('» SuiteCRM'),
  recordFromUrl: (url) => recordOf8(url) ?? recordOf7(url),
  title: 'h2.module-title-text, .record-view-title',
  email: '[field="email1"] a, [field="email1"] input',
  dockCss: `${BOOTSTRAP_DOCK}.yui-panel-container,.ui-dialog{max-width:calc(100vw - var(--leadlight-width))!important}`,
};

function recordOf7(url: URL) {
  const ajax = AJAX_ADDRESS.exec(url.hash)?.[1];
  const address = ajax === undefined ? url.search : decoded(ajax);
  const parameters = new URLSearchParams(address.slice(address.indexOf('?') + 1));
  const query = (name: string) => parameters.get(name) ?? '';
  if (!/^(Detail|Edit)View$/.test(query('action')) || query('isDuplicate') === 'true') return null;
  return recordOf('suitecrm', url, { type: MODULE.exec(query('module'))?.[0], id: ID.exec(query('record'))?.[0] });
}
