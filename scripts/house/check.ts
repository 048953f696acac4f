import { readFileSync } from 'node:fs';
import { lengthBreach, nameBreach, patternBreaches } from './conventions.ts';
import { projectFiles, sourceFiles } from './files.ts';
import { findImportBreaches } from './imports.ts';
import { deadLinks, deadPaths } from './paths-in-docs.ts';

/** Every breach of the house's conventions, in words that say how to mend it. */
export function houseBreaches(): string[] {
  const files = projectFiles();
  const sources = sourceFiles();
  const read = (path: string) => readFileSync(path, 'utf8');
  return [
    ...findImportBreaches(sources),
    ...sources.flatMap((path) => [nameBreach(path), lengthBreach(path, read(path))].filter((breach) => breach !== null)),
    ...sources.filter((path) => !/^(scripts\/house|test\/repo)\//.test(path)).flatMap((path) => patternBreaches(path, read(path))),
    ...files
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        [...deadPaths(read(path), files), ...deadLinks(path, read(path), files)].map(
          (dead) => `${path} names ${dead}, which is not there: mend the path.`,
        ),
      ),
  ];
}

if (import.meta.main) {
  const breaches = houseBreaches();
  for (const breach of breaches) console.error(breach);
  if (breaches.length > 0) process.exit(1);
}
