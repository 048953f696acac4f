import type { BuyingRole } from '../../contract/buying-group.ts';
import { checkClause } from '../check/clause.ts';
import { collector } from '../check/report.ts';

/** What is wrong with a list of roles beyond its shape, at its field, with what to do; null: nothing. */
export function roleProblem(roles: readonly BuyingRole[]): { path: string; message: string } | null {
  const { problems, report } = collector();
  for (const [at, { rules }] of roles.entries()) {
    for (const [place, { when, unless = [] }] of rules.entries()) {
      const field = `roles.${at}.rules.${place}`;
      for (const [index, clause] of when.entries())
        checkClause(clause, (path, message) => report(`${field}.when.${index}.${path}`, message));
      for (const [index, clause] of unless.entries())
        checkClause(clause, (path, message) => report(`${field}.unless.${index}.${path}`, message));
    }
  }
  return problems[0] ?? null;
}
