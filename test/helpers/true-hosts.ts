import { readFileSync } from 'node:fs';
import type { ColumnTarget } from '#lib/contract/imports.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import type { SamplePerson } from '#scripts/sample/types.ts';

/** A CRM as its vendor hosts it: where its pages are, and what is peculiar about them. */
export type TrueHost = {
  crm: 'salesforce' | 'hubspot' | 'dynamics' | 'pipedrive';
  origin: string;
  /** Addresses of a record and of the list, below the origin. */
  recordPath: (id: string) => string;
  listPath: string;
  /** As the page's address names them. */
  ids: readonly [string, string, string, string];
  /** How an export of the CRM spells an id. */
  exported: (id: string) => string;
  link: Extract<ColumnTarget, { to: 'recordId' }>;
  /** What the server should be asked for. */
  record: (id: string) => RecordRef;
  /** The page of a record in `test/fixtures/pages`. */
  fixture: string;
  headers?: Record<string, string>;
  /** As in `test/fixtures/crm-shell`. */
  style?: 'small-root.css';
  boot?: 'empties-body';
};

const STRICT_POLICY = [
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'",
  "require-trusted-types-for 'script'; trusted-types crm-shell",
].join('; ');

export const trueHosts: readonly TrueHost[] = [
  {
    crm: 'salesforce',
    origin: 'https://acme.lightning.force.com',
    recordPath: (id) => `/lightning/r/Contact/${id}/view`,
    listPath: '/lightning/o/Contact/list?filterName=Recent',
    ids: ['0035e00000XyZabAAF', '0035e00000XyZacAAF', '0035e00000XyZadAAF', '0035e00000XyZaeAAF'],
    exported: (id) => id.slice(0, 15),
    link: { to: 'recordId', crm: 'salesforce', tenant: 'acme', objectType: 'contact' },
    record: (id) => ({ crm: 'salesforce', host: 'acme.lightning.force.com', org: null, objectType: 'contact', rawType: 'Contact', id }),
    fixture: 'salesforce-2026-11-unobserved-console',
    style: 'small-root.css',
  },
  {
    crm: 'hubspot',
    origin: 'https://app.hubspot.com',
    recordPath: (id) => `/contacts/44237313/record/0-1/${id}`,
    listPath: '/contacts/44237313/objects/0-1/views/all/list',
    ids: ['501', '502', '503', '504'],
    exported: (id) => id,
    link: { to: 'recordId', crm: 'hubspot', tenant: '44237313', objectType: 'contact' },
    record: (id) => ({ crm: 'hubspot', host: 'app.hubspot.com', org: '44237313', objectType: 'contact', rawType: '0-1', id }),
    fixture: 'hubspot-2026-11-unobserved-contact',
    headers: { 'content-security-policy': STRICT_POLICY },
  },
  {
    crm: 'dynamics',
    origin: 'https://org.crm4.dynamics.com',
    recordPath: (id) => `/main.aspx?appid=2a66b27d-4a5c-ed11-9562-0022489ae2e0&pagetype=entityrecord&etn=lead&id=%7B${id}%7D`,
    listPath: '/main.aspx?appid=2a66b27d-4a5c-ed11-9562-0022489ae2e0&pagetype=entitylist&etn=lead',
    ids: [
      'A6E8951F-CDD9-4FB3-9D7B-04A7327C06FD',
      'A6E8951F-CDD9-4FB3-9D7B-04A7327C06FE',
      'A6E8951F-CDD9-4FB3-9D7B-04A7327C06FF',
      'A6E8951F-CDD9-4FB3-9D7B-04A7327C0700',
    ],
    exported: (id) => id.toLowerCase(),
    link: { to: 'recordId', crm: 'dynamics', tenant: 'org.crm4.dynamics.com', objectType: 'lead' },
    record: (id) => ({ crm: 'dynamics', host: 'org.crm4.dynamics.com', org: null, objectType: 'lead', rawType: 'lead', id }),
    fixture: 'dynamics-2026-11-unobserved-lead',
  },
  {
    crm: 'pipedrive',
    origin: 'https://acme.pipedrive.com',
    recordPath: (id) => `/person/${id}`,
    listPath: '/persons/list/user/1',
    ids: ['7', '8', '9', '10'],
    exported: (id) => id,
    link: { to: 'recordId', crm: 'pipedrive', tenant: 'acme.pipedrive.com', objectType: 'contact' },
    record: (id) => ({ crm: 'pipedrive', host: 'acme.pipedrive.com', org: null, objectType: 'contact', rawType: 'person', id }),
    fixture: 'pipedrive-2026-11-unobserved-person',
    boot: 'empties-body',
  },
];

/** Words that stand on records' pages beside the person, and that nobody else may ever read. */
export const PAGE_WORDS = [
  'Their board decides in March',
  'colleague@sales.example.com',
  'else@other.example.com',
  'other@northwind.example.com',
];

/** A record's page: the CRM's reduced page with this person on it, and a note. */
export function recordPage({ fixture }: TrueHost, { name, email }: Pick<SamplePerson, 'name' | 'email'>): string {
  const html = readFileSync(`test/fixtures/pages/${fixture}.html`, 'utf8');
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '';
  const filled = body.replaceAll('Dana Whitfield', name ?? '').replaceAll('dana.whitfield@northwind.example.com', email ?? '');
  return `${filled}<section class="notes"><p>Their board decides in March</p><p>colleague@sales.example.com</p></section>`;
}
