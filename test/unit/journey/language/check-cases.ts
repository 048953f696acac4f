import { expect, test } from 'vitest';
import { problemsOf } from './good-definition.ts';

/** A definition with a fault, where it is, and what is said of it. */
export type Case = [input: unknown, path: string, message: RegExp];

/** Each fault is found at its field, in a sentence that a marketer can act on. */
export function testCases(cases: readonly Case[]): void {
  test.for(cases.map(([input, path, message]): [string, unknown, RegExp] => [path, input, message]))('at %s', ([path, input, message]) => {
    const problems = problemsOf(input);
    expect(problems.map((problem) => problem.path)).toContain(path);
    expect(problems.find((problem) => problem.path === path)?.message).toMatch(message);
    for (const problem of problems) expect(problem.message).toMatch(/^(?:[\p{Lu}“]|\d).*[.]$/su);
  });
}
