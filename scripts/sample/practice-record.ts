import type { RecordRef } from '#lib/contract/record.ts';
import type { CrmRecord } from './types.ts';

/** A record of the practice CRM as its adapter reads it from the page's address. `host` with its port, for example `127.0.0.1:4320`. */
export function practiceRecord({ objectType, id }: Pick<CrmRecord, 'objectType' | 'id'>, host: string): RecordRef {
  return { crm: 'practice', host, org: null, objectType, rawType: objectType, id };
}
