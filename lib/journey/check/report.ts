import type { DefinitionProblem } from '../../contract/errors.ts';
import { join } from '../leaves.ts';

/** Collects what is wrong, each at its field; the same word at the same field only once. */
export type Report = (path: string, message: string) => void;

/** Most problems that are told at once: who pastes nonsense needs no ten thousand messages. */
export const MOST_PROBLEMS = 100;

export function collector(): { problems: DefinitionProblem[]; report: Report } {
  const problems: DefinitionProblem[] = [];
  const seen = new Set<string>();
  return {
    problems,
    report: (path, message) => {
      const key = `${path}\n${message}`;
      if (seen.has(key) || problems.length >= MOST_PROBLEMS) return;
      seen.add(key);
      problems.push({ path, message });
    },
  };
}

/** A report whose paths begin elsewhere. */
export function under(report: Report, ...parts: readonly (string | number)[]): Report {
  return (path, message) => report(join(...parts, path), message);
}
