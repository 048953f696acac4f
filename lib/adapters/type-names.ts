import type { ObjectType } from '../contract/vocabulary.ts';

/** A CRM's words for types → ours. */
export type TypeNames = Readonly<Record<string, ObjectType>>;

/**
 * The words that CRMs use in addresses, in lower case. An adapter's pattern says which of them its CRM knows; what is not
 * here (a report, a task, a custom object) is none of ours.
 */
export const COMMON_NAMES: TypeNames = {
  lead: 'lead',
  leads: 'lead',
  contact: 'contact',
  contacts: 'contact',
  person: 'contact',
  people: 'contact',
  account: 'account',
  accounts: 'account',
  sales_accounts: 'account',
  company: 'account',
  companies: 'account',
  organization: 'account',
  organizations: 'account',
  opportunity: 'opportunity',
  opportunities: 'opportunity',
  potentials: 'opportunity',
  deal: 'opportunity',
  deals: 'opportunity',
  case: 'ticket',
  cases: 'ticket',
  incident: 'ticket',
  ticket: 'ticket',
};

/** Our name of a CRM's type, whatever its capitals; null where it is none of ours. */
export function typeNamed(rawType: string | null | undefined, names: TypeNames = COMMON_NAMES): ObjectType | null {
  const name = rawType?.toLowerCase() ?? '';
  return Object.hasOwn(names, name) ? (names[name] ?? null) : null;
}
