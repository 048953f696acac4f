import type { RecordRef } from './record.ts';

/**
 * The tenant that a record belongs to: the `org` where the address names one, else the host without the
 * parts that vary for one Salesforce organisation (`acme.lightning.force.com`, `acme.my.salesforce.com` → `acme`).
 */
export function tenantOf(ref: Pick<RecordRef, 'crm' | 'host' | 'org'>): string {
  // There is one practice CRM a machine, on whatever port is free.
  if (ref.crm === 'practice') return 'practice';
  if (ref.crm === 'salesforce') return ref.host.split('.')[0] ?? ref.host;
  if (ref.crm === 'hubspot' || ref.crm === 'copper' || ref.crm === 'attio') return ref.org ?? ref.host;
  return ref.org === null ? ref.host : `${ref.host}/${ref.org}`;
}

/** A record id in the one spelling that compares equal: Salesforce's 18-character ids are their 15-character form plus a checksum. */
export function canonicalRecordId(ref: Pick<RecordRef, 'crm' | 'id'>): string {
  if (ref.crm === 'salesforce' && ref.id.length === 18) return ref.id.slice(0, 15);
  if (ref.crm === 'dynamics') return ref.id.toLowerCase();
  return ref.id;
}

/** The key of a record, equal for every address of the same record. Everything in the product is keyed by it. */
export function recordKey(ref: RecordRef): string {
  const type = ref.objectType ?? ref.rawType ?? '';
  return [ref.crm, tenantOf(ref), type, canonicalRecordId(ref)].map(encodeURIComponent).join('|');
}
