import type { RecordRef } from '../contract/record.ts';
import type { Adapter, PageState } from './adapter.ts';
import { BOOTSTRAP_DOCK } from './dock-css.ts';
import { recordOf } from './record-from.ts';
import { type TypeNames, typeNamed } from './type-names.ts';

/** By model. A person or a company is one model in Odoo; leads and opportunities are one too. */
const MODELS: TypeNames = { 'crm.lead': 'lead', 'res.partner': 'contact', 'helpdesk.ticket': 'ticket' };
/** The words that Odoo 18 writes in the address instead of a model. */
const SLUGS: Readonly<Record<string, string>> = { crm: 'crm.lead', leads: 'crm.lead', contacts: 'res.partner', customers: 'res.partner' };

/** Odoo 18: the last two steps of `/odoo/contacts/10/crm.lead/13`. */
const RECORD_18 = /^\/odoo\/(?:.+\/)?([a-z][\w.-]*)\/(\d+)\/?$/i;

export const odoo: Adapter = {
  crm: 'odoo',
  hosts: ['odoo.com'],
  fingerprint: (document) => document.body?.classList.contains('o_web_client') ?? false,
  recordFromUrl(url) {
    const [, step, id] = RECORD_18.exec(url.pathname) ?? [];
    if (step && id)
      return step.includes('.') || Object.hasOwn(SLUGS, step) ? ofModel(url, SLUGS[step] ?? step, id) : untyped(url, step, id);
    return url.pathname.replace(/\/$/, '') === '/web' ? recordOf17(url) : null;
  },
  typeFromPage(record, page) {
    const model = modelOf(record, page);
    if (model === undefined) return undefined;
    const objectType = typeNamed(model, MODELS);
    return objectType && { ...record, objectType, rawType: model };
  },
  title:
    '.o_form_view .oe_title .o_field_widget[name="name"] :is(input,textarea), .o_form_view .oe_title .o_field_widget[name="name"] span',
  email: '.o_form_view .o_field_widget:is([name="email_from"],[name="email"]) :is(input,a)',
  dockCss: `${BOOTSTRAP_DOCK}body.o_web_client.modal-open{width:auto!important;right:var(--leadlight-width)!important}`,
};

/** Odoo 17: everything is in the hash, in any order, and a list keeps no id. */
function recordOf17(url: URL): RecordRef | null {
  const query = new URLSearchParams(url.hash.slice(1));
  const id = /^[1-9]\d*$/.exec(query.get('id') ?? '')?.[0];
  if (!id || (query.get('view_type') ?? 'form') !== 'form') return null;
  const model = query.get('model');
  if (model) return ofModel(url, model, id);
  const action = query.get('action');
  return action ? untyped(url, `action-${action}`, id) : null;
}

function ofModel(url: URL, model: string, id: string): RecordRef | null {
  return recordOf('odoo', url, { type: model, id }, MODELS);
}

function untyped(url: URL, rawType: string, id: string): RecordRef {
  return { crm: 'odoo', host: url.host, org: null, objectType: null, rawType, id };
}

/**
 * The model of an action, from the two places where Odoo 18 keeps it. Each is believed only where it speaks of this very
 * record: the stored action lags behind the address while Odoo is still loading.
 */
function modelOf(record: RecordRef, page: PageState): string | undefined {
  const stack = list(field(field(page.historyState, 'nextState'), 'actionStack'));
  const top = stack.at(-1);
  const shown = field(top, 'model');
  if (typeof shown === 'string' && String(field(top, 'resId')) === record.id) return shown;
  const action = parsed(page.sessionItem('current_action'));
  const names = [`action-${field(action, 'id')}`, `action-${field(action, 'xml_id')}`, field(action, 'path')];
  const model = field(action, 'res_model');
  return typeof model === 'string' && names.includes(record.rawType) ? model : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}
