import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from '../shared/report.ts';

/** An unpacked extension whose bytes are counted. */
export type Sized = { name: string; dir: string };

/** The bytes that come into the CRM's page, and those that the panel's page loads beside it. They are exact: built, not timed. */
export function sizeFigures(floor: Sized, others: readonly Sized[]): Figure[] {
  const scripts = [floor, ...others].map(({ name, dir }) => ({ arm: name, ...sizesOf(contentScripts(dir)) }));
  const [base] = scripts;
  const figure = (name: string, arm: string, value: number, against: number | null): Figure => ({
    name,
    arm,
    value,
    unit: 'bytes',
    interval: null,
    against: against === null ? null : floor.name,
    ratio: against === null || against === 0 ? null : value / against,
    n: 1,
  });
  const yardstick = (arm: string, of: 'raw' | 'gzip') => (arm === floor.name ? null : (base?.[of] ?? null));
  return [
    ...scripts.map(({ arm, raw }) => figure('content script', arm, raw, yardstick(arm, 'raw'))),
    ...scripts.map(({ arm, gzip }) => figure('content script gzip', arm, gzip, yardstick(arm, 'gzip'))),
    ...others.flatMap(({ name, dir }) => ownParts(dir).map(([part, value]) => figure(part, name, value, null))),
    ...others.flatMap(({ name, dir }) => {
      const files = panelScripts(dir);
      if (files.length === 0) return [];
      const { gzip } = sizesOf(files);
      const later = sizesOf(comingLater(dir, files));
      return [
        figure('panel JS gzip', name, gzip, null),
        figure('panel JS with words gzip', name, gzip + mostWords(dir, files), null),
        ...(later.raw === 0 ? [] : [figure('panel JS later gzip', name, later.gzip, null)]),
      ];
    }),
  ];
}

/**
 * The scripts of an extension that run in a page: those that its manifest names, else those that a WXT build keeps for registering at run
 * time, with the largest of the adapters, since a page gets one.
 */
export function contentScripts(dir: string): string[] {
  const manifest: { content_scripts?: { js?: string[] }[] } = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  const named = manifest.content_scripts?.flatMap(({ js = [] }) => js) ?? [];
  if (named.length > 0) return [...new Set(named.map((file) => join(dir, file)))];
  return [...adapters(dir).slice(0, 1), ...globSync('content-scripts/*.js', { cwd: dir }).map((file) => join(dir, file))];
}

/** The adapters' files, the largest first: it knows every CRM, for places of which nobody knows yet which one lives there. */
function adapters(dir: string): string[] {
  const files = globSync('crm-*.js', { cwd: dir }).map((file) => join(dir, file));
  return files.sort((a, b) => statSync(b).size - statSync(a).size);
}

/** The parts of our own content scripts: what runs at `document_start` and what comes when the page is idle. */
function ownParts(dir: string): [part: string, bytes: number][] {
  const [watcher, manners] = ['watcher', 'manners'].map((name) => join(dir, `content-scripts/${name}.js`));
  if (watcher === undefined || manners === undefined || !existsSync(watcher) || !existsSync(manners)) return [];
  const [all = watcher] = adapters(dir);
  const one = adapters(dir).at(-1) ?? watcher;
  return [
    ['watcher gzip', sizesOf([watcher]).gzip],
    ['manners gzip', sizesOf([manners]).gzip],
    ['adapter gzip, one CRM', sizesOf([one]).gzip],
    ['adapter gzip, every CRM', sizesOf([all]).gzip],
    ['script at document start', sizesOf([watcher, all]).raw],
  ];
}

/** The scripts that `panel.html` loads, with those that they import; none where there is no such page. */
export function panelScripts(dir: string): string[] {
  const [page] = globSync('panel.html', { cwd: dir });
  if (page === undefined) return [];
  const html = readFileSync(join(dir, page), 'utf8');
  return withImported([...html.matchAll(LOADED)].map(([, path = '']) => resolve(dir, path.replace(/^\//, ''))));
}

/** The bytes of the words of the language that needs most of them, beside `loaded`. */
function mostWords(dir: string, loaded: readonly string[]): number {
  const languages = globSync('chunks/panel-words-*.js', { cwd: dir });
  return Math.max(0, ...languages.map((file) => sizesOf(withImported([join(dir, file)]).filter((path) => !loaded.includes(path))).gzip));
}

/** What the panel fetches once a record stands there: all that nobody sees before a click. */
function comingLater(dir: string, loaded: readonly string[]): string[] {
  return withImported(globSync('chunks/parts-*.js', { cwd: dir }).map((file) => join(dir, file))).filter((path) => !loaded.includes(path));
}

/** Scripts with all that they import statically. */
function withImported(files: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORTED)) visit(resolve(dirname(file), path));
  };
  for (const file of files) visit(file);
  return [...found];
}

const LOADED = /(?:src|href)="([^"]+\.js)"/g;
/** A static import of a built chunk: `from"./x.js"` or `import"./x.js"`. */
const IMPORTED = /(?:from|import)\s*["'](\.[^"']+\.js)["']/g;

function sizesOf(files: readonly string[]): { raw: number; gzip: number } {
  const contents = files.map((file) => readFileSync(file));
  return {
    raw: contents.reduce((sum, content) => sum + content.length, 0),
    gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  };
}
