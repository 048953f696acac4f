import { posix } from 'node:path';

const ROOTS = /^(entrypoints|components|lib|server|bench|test|docs|scripts|\.ci)\//;

/** Paths in backticks of a Markdown text that stand nowhere in the project. `<name>` and `*` in a path stand for anything. */
export function deadPaths(markdown: string, files: readonly string[]): string[] {
  const named = [...markdown.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '').filter((text) => ROOTS.test(text));
  return named.filter((path) => !files.some((file) => patternOf(path).test(file)));
}

/** Links and pictures of a Markdown file that lead to nothing in the project; addresses of the web are left alone. */
export function deadLinks(path: string, markdown: string, files: readonly string[]): string[] {
  const targets = [...markdown.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
  return targets.filter((target) => {
    const wanted = posix.join(posix.dirname(path), target).replace(/\/$/, '');
    return !files.some((file) => file === wanted || file.startsWith(`${wanted}/`));
  });
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/<[^>]+>|\*+/g, '.+');
  return new RegExp(`^${escaped}${path.endsWith('/') ? '' : '(/|$)'}`);
}
