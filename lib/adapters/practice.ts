import type { Adapter } from './adapter.ts';
import { byPattern } from './record-from.ts';

const RECORD = /^\/practice\/(?<type>lead|contact|account|opportunity)\/(?<id>[\w-]+)\/?$/;

/** The practice CRM that comes with Leadlight; it lives on loopback only, where other CRMs may live too. */
export const practice: Adapter = {
  crm: 'practice',
  hosts: [],
  fingerprint: (document) => document.querySelector('meta[name="application-name"][content="Leadlight practice CRM"]') !== null,
  recordFromUrl: byPattern('practice', ['127.0.0.1', 'localhost'], RECORD),
  title: '[data-record-title]',
  email: '[data-field="email"] a',
  dockCss:
    '.modal-layer,.topbar,.statusbar{right:var(--leadlight-width)!important}dialog{margin-left:calc((100vw - var(--leadlight-width) - 480px)/2)!important}',
};
