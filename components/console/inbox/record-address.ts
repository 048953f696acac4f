import type { RecordRef } from '#lib/contract/record.ts';
import type { CrmId } from '#lib/contract/vocabulary.ts';

/** The web address of a record in its CRM, or null where a reference is not enough to build one. */
export function recordAddress(ref: RecordRef): string | null {
  if (!isHost(ref.host)) return null;
  const path = PATHS[ref.crm](ref);
  return path === null ? null : `${schemeOf(ref.host)}//${ref.crm === 'zoho' ? ref.host.replace(/^one\./, 'crm.') : ref.host}${path}`;
}

/** A host and nothing else: what came from a page must not bring a path, a user or another scheme along. */
function isHost(host: string): boolean {
  return URL.canParse(`http://${host}`) && new URL(`http://${host}`).host === host.replace(/:80$/, '');
}

const part = encodeURIComponent;

/** Path, query and fragment for each CRM: the inverse of its adapter. */
const PATHS: Record<CrmId, (ref: RecordRef) => string | null> = {
  salesforce: ({ host, rawType, id }) =>
    host.includes('.lightning.force.') ? `/lightning/r/${rawType === null ? '' : `${part(rawType)}/`}${part(id)}/view` : `/${part(id)}`,
  hubspot: ({ org, rawType, id }) =>
    org === null || rawType === null
      ? null
      : `/contacts/${part(org)}/${/^\d+-\d+$/.test(rawType) ? `record/${rawType}` : part(rawType)}/${part(id)}`,
  dynamics: ({ rawType, id }) => (rawType === null ? null : `/main.aspx?pagetype=entityrecord&etn=${part(rawType)}&id=${part(id)}`),
  pipedrive: ({ rawType, id }) =>
    rawType === null ? null : rawType === 'lead' ? `/leads/inbox/${part(id)}` : `/${part(rawType)}/${part(id)}`,
  zoho: ({ org, rawType, id }) => (rawType === null ? null : `/crm/org${part(org ?? '')}/tab/${part(rawType)}/${part(id)}`),
  close: ({ id }) => `/lead/${part(id)}/`,
  copper: ({ org, rawType, id }) => (org === null || rawType === null ? null : `/companies/${part(org)}/app#/${part(rawType)}/${part(id)}`),
  freshsales: ({ host, rawType, id }) =>
    rawType === null ? null : `${host.endsWith('.myfreshworks.com') ? '/crm/sales' : ''}/${part(rawType)}/${part(id)}`,
  attio: ({ org, rawType, id }) =>
    org === null || rawType === null
      ? null
      : `/${part(org)}/${rawType === 'person' || rawType === 'company' ? rawType : `${part(rawType)}/record`}/${part(id)}`,
  twenty: ({ rawType, id }) => (rawType === null ? null : `/object/${part(rawType)}/${part(id)}`),
  espocrm: ({ rawType, id }) => (rawType === null ? null : `/#${part(rawType)}/view/${part(id)}`),
  suitecrm: ({ rawType, id }) => {
    if (rawType === null) return null;
    const isVersion8 = rawType === rawType.toLowerCase();
    return isVersion8
      ? `/#/${part(rawType)}/record/${part(id)}`
      : `/index.php?module=${part(rawType)}&action=DetailView&record=${part(id)}`;
  },
  odoo: ({ rawType, id }) => {
    if (rawType === null) return null;
    return rawType.startsWith('action-')
      ? `/odoo/${part(rawType)}/${part(id)}`
      : `/web#id=${part(id)}&model=${part(rawType)}&view_type=form`;
  },
  tryton: ({ org, rawType, id }) => (org === null || rawType === null ? null : `/#${part(org)}/model/${part(rawType)}/${part(id)}`),
  practice: ({ objectType, id }) => (objectType === null ? null : `/practice/${objectType}/${part(id)}`),
  generic: () => null,
};

/** A reference does not keep the scheme: only loopback and odd ports are plain http. */
function schemeOf(host: string): 'http:' | 'https:' {
  const { hostname, port } = new URL(`http://${host}`);
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
  return isLoopback || (port !== '' && !port.endsWith('443')) ? 'http:' : 'https:';
}
