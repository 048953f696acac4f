const ROOTS = /^(entrypoints|components|lib|server|bench|test|docs|scripts|\.ci)\//;

/** Paths in backticks of a Markdown text that stand nowhere in the project. `<name>` and `*` in a path stand for anything. */
export function deadPaths(markdown: string, files: readonly string[]): string[] {
  const named = [...markdown.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '').filter((text) => ROOTS.test(text));
  return named.filter((path) => !files.some((file) => patternOf(path).test(file)));
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/<[^>]+>|\*+/g, '.+');
  return new RegExp(`^${escaped}${path.endsWith('/') ? '' : '(/|$)'}`);
}
