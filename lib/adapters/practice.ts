import { type Adapter, type TypeNames, typedRecord } from './adapter.ts';

const TYPES: TypeNames = { lead: 'lead', contact: 'contact', account: 'account', opportunity: 'opportunity' };

const LOOPBACK = ['127.0.0.1', 'localhost'];
const RECORD = /^\/practice\/(lead|contact|account|opportunity)\/([\w-]+)\/?$/;

/** The practice CRM that comes with Leadlight; it lives on loopback only. */
export const practice: Adapter = {
  crm: 'practice',
  hosts: [],
  fingerprint: (document) => document.querySelector('meta[name="application-name"][content="Leadlight practice CRM"]') !== null,
  recordFromUrl(url) {
    const [, name, id] = (LOOPBACK.includes(url.hostname) && RECORD.exec(url.pathname)) || [];
    return typedRecord('practice', url, TYPES, name, id);
  },
  title: '[data-record-title]',
  email: '[data-field="email"] a',
  dockCss:
    '.modal-layer,.topbar,.statusbar{right:var(--leadlight-width)!important}dialog{margin-left:calc((100vw - var(--leadlight-width) - 480px)/2)!important}',
};
