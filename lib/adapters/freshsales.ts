import type { Adapter } from './adapter.ts';
import { byPattern } from './record-from.ts';

const hosts = ['myfreshworks.com', 'freshsales.io'];

/** `/crm/sales/contacts/ID`. `/crm/sales/contacts/view/ID` looks alike and is a list: the number is the view's. */
const RECORD = /^(?:\/crm\/sales)?\/(?<type>leads|contacts|accounts|sales_accounts|deals)\/(?<id>\d+)(?:\/edit)?\/?$/;

export const freshsales: Adapter = {
  crm: 'freshsales',
  hosts,
  recordFromUrl: byPattern('freshsales', hosts, RECORD),
  title: '.entity-card--inline-content .text-truncate',
  email: '[data-field-rawname="emails"] .inline-edit-content',
};
