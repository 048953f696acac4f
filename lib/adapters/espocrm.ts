import type { Adapter } from './adapter.ts';
import { BOOTSTRAP_DOCK } from './dock-css.ts';
import { byPattern } from './record-from.ts';

/** `#Lead/view/ID`; editing is the same record at `#Lead/edit/ID`. */
const RECORD = /^#(?<type>Lead|Contact|Account|Opportunity|Case)\/(?:view|edit)\/(?<id>[\w-]+)(?:[/?&]|$)/;

export const espocrm: Adapter = {
  crm: 'espocrm',
  hosts: [],
  fingerprint: (document) => document.querySelector('script[src*="client/lib/espo"]') !== null,
  recordFromUrl: byPattern('espocrm', [], RECORD, 'hash'),
  title: '.header-title',
  email: '.cell[data-name="emailAddress"] .field a, .cell[data-name="emailAddress"] .field input',
  dockCss: `${BOOTSTRAP_DOCK}.navbar-right{margin-right:0!important}#header .navbar{right:var(--leadlight-width)!important;width:auto!important}`,
};
