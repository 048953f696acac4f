import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { importBreach } from './import-rules.ts';

/** Every breach of the import rules in these files (paths from the project's folder), in words. */
export function findImportBreaches(files: readonly string[]): string[] {
  return files.flatMap((file) => breachesIn(file, readFileSync(file, 'utf8')));
}

/** The breaches of one file's text. */
export function breachesIn(file: string, source: string): string[] {
  return specifiersOf(file, source).flatMap((specifier) => {
    const breach = importBreach(file, resolve(file, specifier));
    return breach === null ? [] : [breach];
  });
}

function specifiersOf(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  const fixed = module.staticImports.map((entry) => entry.moduleRequest.value);
  const passedOn = module.staticExports.flatMap((entry) => entry.entries.flatMap((e) => (e.moduleRequest ? [e.moduleRequest.value] : [])));
  const dynamic = module.dynamicImports.map((entry) =>
    source.slice(entry.moduleRequest.start, entry.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
  );
  return [...fixed, ...passedOn, ...dynamic];
}

function resolve(file: string, specifier: string): { path: string } | { package: string } {
  if (specifier.startsWith('#')) return { path: specifier.slice(1) };
  if (specifier.startsWith('.')) return { path: posix.join(posix.dirname(file), specifier) };
  const parts = specifier.split('/');
  return { package: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier) };
}
