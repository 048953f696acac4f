import type { Adapter } from './adapter.ts';
import { byPattern } from './record-from.ts';

const RECORD = /^\/object\/(?<type>person|company|opportunity)\/(?<id>[\da-f]{8}-[\da-f-]{27})\/?$/i;

/** Twenty is often self-hosted, so the shape of the address decides, on any host. */
export const twenty: Adapter = {
  crm: 'twenty',
  hosts: ['twenty.com'],
  recordFromUrl: byPattern('twenty', [], RECORD),
  title: '[data-testid="top-bar-title"]',
  email: 'a[href^="mailto:"]',
  dockCss: '[data-testid="modal-backdrop"]{width:calc(100% - var(--leadlight-width))!important}',
};
