import type { RecordRef } from '../contract/record.ts';
import type { CrmId } from '../contract/vocabulary.ts';
import { isWithin } from './hosts.ts';
import { type TypeNames, typeNamed } from './type-names.ts';

/** The contract's limit for every part of a record. */
const LONGEST = 255;

type Parts = { type?: string | undefined; id?: string | undefined; org?: string | undefined };

/** The record of a type that the address names; null where the type is none of ours or the id is no id. */
export function recordOf(crm: CrmId, url: URL, { type, id, org }: Parts, names?: TypeNames): RecordRef | null {
  const objectType = typeNamed(type, names);
  if (objectType === null || !id || id.length > LONGEST || (org?.length ?? 0) > LONGEST) return null;
  return { crm, host: url.host, org: org || null, objectType, rawType: type ?? null, id };
}

/**
 * Reads records by one pattern with the groups `type`, `id` and, where the address names a tenant, `org`. On these hosts
 * only; no hosts: on any.
 */
export function byPattern(
  crm: CrmId,
  hosts: readonly string[],
  pattern: RegExp,
  part: 'pathname' | 'hash' = 'pathname',
  names?: TypeNames,
): (url: URL) => RecordRef | null {
  return (url) => {
    const groups = hosts.length === 0 || isWithin(url.hostname, hosts) ? pattern.exec(url[part])?.groups : null;
    return groups ? recordOf(crm, url, groups, names) : null;
  };
}
