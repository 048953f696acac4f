import type { Condition } from '../../contract/condition.ts';
import type { Criterion } from '../../contract/criterion.ts';
import type { DefinitionBody } from '../../contract/definition.ts';
import { clausesOf, join } from '../leaves.ts';
import { checkClause } from './clause.ts';
import { reportConflicts } from './conflicts.ts';
import { MOST_LEVELS } from './raw.ts';
import { type Report, under } from './report.ts';

/** Each clause by itself, and what trigger by trigger they make together. */
export function checkConditions({ triggers }: DefinitionBody, report: Report): void {
  for (const [index, { clauses }] of triggers.entries()) {
    const here = under(report, 'triggers', index, 'clauses');
    for (const [place, condition] of clauses.entries()) {
      if (levelsOf(condition) > MOST_LEVELS)
        here(
          String(place),
          `The conditions stand too deep in each other. At most ${MOST_LEVELS} levels of “all”, “any” and “not” can be read.`,
        );
      for (const { leaf, path } of clausesOf(condition)) checkClause(leaf, under(here, place, path));
    }
    reportMissingEvidence(clauses, here);
    reportConflicts(clauses, here);
  }
}

/** Levels of groups and negations; a clause alone has none. */
export function levelsOf(condition: Condition | Criterion): number {
  if (condition.type === 'not') return 1 + levelsOf(condition.of);
  if (condition.type !== 'all' && condition.type !== 'any') return 0;
  return 1 + Math.max(...condition.of.map((part) => levelsOf(part)));
}

/** A firing must have something to show: what did not happen may narrow it, never make it. */
function reportMissingEvidence(clauses: readonly Condition[], report: Report): void {
  if (clauses.some(showsSomething)) return;
  for (const [index, condition] of clauses.entries()) {
    for (const path of emptyBranches(condition, String(index)))
      report(path, 'This says only what is not so, and a receipt would have nothing to show. Add something that is so, or that they did.');
  }
}

function showsSomething(condition: Condition): boolean {
  if (condition.type === 'not') return false;
  if (condition.type === 'all') return condition.of.some(showsSomething);
  return condition.type === 'any' ? condition.of.every(showsSomething) : true;
}

function emptyBranches(condition: Condition, path: string): string[] {
  if (condition.type !== 'any') return showsSomething(condition) ? [] : [path];
  return condition.of.flatMap((part, index) => emptyBranches(part, join(path, `of.${index}`)));
}
