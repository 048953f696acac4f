import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';
import { isWithin } from './hosts.ts';

const hosts = ['myfreshworks.com', 'freshsales.io'];

const TYPES: TypeNames = { leads: 'lead', contacts: 'contact', accounts: 'account', sales_accounts: 'account', deals: 'opportunity' };

/** `/crm/sales/contacts/ID`. `/crm/sales/contacts/view/ID` looks alike and is a list: the number is the view's. */
const RECORD = /^(?:\/crm\/sales)?\/([a-z_]+)\/(\d+)(?:\/edit)?\/?$/;

export const freshsales: Adapter = {
  crm: 'freshsales',
  hosts,
  recordFromUrl(url) {
    const [, name, id] = (isWithin(url.hostname, hosts) && RECORD.exec(url.pathname)) || [];
    return typedRecord('freshsales', url, TYPES, name, id);
  },
};
