import type { Role, Side } from '#lib/contract/vocabulary.ts';

/** The side that a member of this role signs for where nobody chose one. */
export function usualSide(role: Role): Side | null {
  if (role === 'marketer') return 'marketing';
  return role === 'manager' ? 'sales' : null;
}
