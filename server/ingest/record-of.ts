import type { RecordRef } from '#lib/contract/record.ts';
import type { PersonRow } from './people.ts';
import { splitTenant } from './record-cells.ts';

/** The record that an imported judgement speaks of: the person's first CRM record, else a stand-in that no page can show. Never an e-mail address. */
export function recordOf(person: Pick<PersonRow, 'records' | 'externalId'>, personId: string): RecordRef {
  const [record] = person.records;
  if (record === undefined) {
    return {
      crm: 'generic',
      host: 'import',
      org: null,
      objectType: 'lead',
      rawType: null,
      id: (person.externalId ?? personId).slice(0, 255),
    };
  }
  const { crm, tenant, objectType, id } = record;
  return { crm, ...splitTenant(tenant), objectType, rawType: null, id };
}
