import { basename } from 'node:path';

export const MAX_LINES = 300;

/** What is wrong with a file's name, in words; null when nothing is. */
export function nameBreach(path: string): string | null {
  const name = basename(path).replace(/\.(test|e2e|config|content|d)\./, '.');
  if (path.endsWith('.tsx')) {
    const isMount = /^(entrypoints|server\/console|test)\//.test(path) || /^[a-z0-9-]+\.tsx$/.test(name);
    return isMount || /^[A-Z][A-Za-z0-9]*\.tsx$/.test(name) ? null : `${path}: name a component file in PascalCase, like VerdictBar.tsx.`;
  }
  return /^[a-z0-9]+(-[a-z0-9]+)*\.(ts|mjs)$/.test(name) ? null : `${path}: name a module file in kebab-case, like record-key.ts.`;
}

/** Whether a source file has grown past one idea. */
export function lengthBreach(path: string, source: string): string | null {
  const lines = source.split('\n').length;
  return lines > MAX_LINES
    ? `${path} has ${lines} lines (at most ${MAX_LINES}): it holds more than one idea; give each its own file.`
    : null;
}

const FORBIDDEN: readonly { pattern: RegExp; mend: string }[] = [
  { pattern: /:\s*any\b|\bas any\b|<any>/, mend: 'give it its type; `unknown` and a check where it comes from outside' },
  { pattern: /\bas unknown as\b/, mend: 'parse or narrow instead of casting twice' },
  { pattern: /@ts-(ignore|expect-error|nocheck)/, mend: 'mend the type instead of silencing it' },
  { pattern: /\b(TODO|FIXME|XXX)\b/, mend: 'do it now, or write down the reason as a sentence without the mark' },
  { pattern: /waitForTimeout\(/, mend: 'wait for what you expect to see, not for time' },
];

/** Patterns that do not stand in our sources, each with what to do instead. */
export function patternBreaches(path: string, source: string): string[] {
  return source
    .split('\n')
    .flatMap((line, index) => FORBIDDEN.filter(({ pattern }) => pattern.test(line)).map(({ mend }) => `${path}:${index + 1}: ${mend}.`));
}
