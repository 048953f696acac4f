import type { Adapter } from './adapter.ts';
import { decoded } from './decode.ts';
import { BOOTSTRAP_DOCK } from './dock-css.ts';
import { recordOf } from './record-from.ts';
import type { TypeNames } from './type-names.ts';

const TYPES: TypeNames = { 'sale.opportunity': 'opportunity', 'party.party': 'contact' };

/** `#DATABASE/model/sale.opportunity/ID;name=…`; a list has no id. */
const RECORD = /^#([^/;]+)\/model\/([\w.]+)\/(\d+)(?:;|$)/;

export const tryton: Adapter = {
  crm: 'tryton',
  hosts: [],
  fingerprint: (document) => document.title.endsWith('- Tryton'),
  recordFromUrl(url) {
    const [, database = '', type, id] = RECORD.exec(url.hash) ?? [];
    return recordOf('tryton', url, { type, id, org: decoded(database) }, TYPES);
  },
  title: '.tab-pane.active>.tab-form :is(input[name="party"],input[name="name"])',
  email: '.tab-pane.active>.tab-form a[href^="mailto:"]',
  dockCss: BOOTSTRAP_DOCK,
};
