import type { CrmPattern } from '../contract/crm-pattern.ts';
import type { Adapter } from './adapter.ts';
import { anyCrm } from './generic.ts';
import { readPattern } from './read-pattern.ts';

/** For a CRM that nobody has described, but whose addresses an admin has shown: `patterns`, the first that fits counts. */
export function ownAdapter(patterns: readonly CrmPattern[]): Adapter {
  return {
    ...anyCrm,
    recordFromUrl(url) {
      for (const pattern of patterns) {
        const id = readPattern(pattern, url);
        if (id !== null) return { crm: 'generic', host: url.host, org: null, objectType: pattern.objectType, rawType: null, id };
      }
      return null;
    },
  };
}
