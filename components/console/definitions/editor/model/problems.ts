import type { DefinitionProblem } from '#lib/contract/errors.ts';

/** Problems by where they show. A path names a field: `triggers.3.clauses.0.withinDays`. */

/** Those at a path or inside it, without those inside any of the paths of `except`, which show their own. */
export function problemsWithin(problems: readonly DefinitionProblem[], path: string, except: readonly string[] = []): DefinitionProblem[] {
  return problems.filter((problem) => isWithin(problem.path, path) && !except.some((inner) => isWithin(problem.path, inner)));
}

export function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || outer === '';
}

/** The trigger that a path lies in; null for another part. */
export function triggerAt(path: string): number | null {
  const found = /^triggers\.(\d+)(\.|$)/.exec(path);
  return found?.[1] === undefined ? null : Number(found[1]);
}

/**
 * The places on the screen where a problem may show, the nearest first: the field itself, then what is around it.
 */
export function placesOf(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}
