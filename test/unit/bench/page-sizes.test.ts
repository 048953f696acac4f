import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { contentScripts, panelScripts, sizeFigures } from '#bench/page/sizes.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

function extension(files: Record<string, string>): string {
  const dir = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

const BUILT = {
  'manifest.json': '{}',
  'content-scripts/watcher.js': 'x'.repeat(400),
  'background.js': 'import"./chunks/unused.js"',
  'panel.html': '<script type="module" src="/chunks/panel-A1.js"></script><link rel="modulepreload" href="/chunks/react-B2.js">',
  'chunks/panel-A1.js': 'import{a}from"./react-B2.js";import"./late-C3.js";',
  'chunks/react-B2.js': 'export const a=1',
  'chunks/late-C3.js': 'export{a}from"./react-B2.js"',
  'chunks/unused.js': 'unused',
  'chunks/parts-D4.js': 'import"./react-B2.js";later',
};

it('counts what the panel’s page loads, through every import, and nothing else', () => {
  const names = panelScripts(extension(BUILT)).map((file) => basename(file));
  expect(names.sort()).toEqual(['late-C3.js', 'panel-A1.js', 'react-B2.js']);
});

it('finds content scripts in the manifest, or where they are registered at run time', () => {
  const named = extension({ 'manifest.json': '{"content_scripts":[{"js":["a.js","b.js"]},{"js":["a.js"]}]}', 'a.js': '', 'b.js': '' });
  expect(contentScripts(named).map((file) => basename(file))).toEqual(['a.js', 'b.js']);
  expect(contentScripts(extension(BUILT)).map((file) => basename(file))).toEqual(['watcher.js']);
});

it('holds the bytes of a content script against the floor’s', () => {
  const floor = extension({ 'manifest.json': '{"content_scripts":[{"js":["a.js"]}]}', 'a.js': 'y'.repeat(100) });
  const figures = sizeFigures({ name: 'floor', dir: floor }, [{ name: 'leadlight', dir: extension(BUILT) }]);
  expect(figures.find(({ name, arm }) => name === 'content script' && arm === 'leadlight')).toMatchObject({
    value: 400,
    against: 'floor',
    ratio: 4,
  });
  expect(figures.filter(({ name }) => name === 'panel JS gzip').map(({ arm }) => arm)).toEqual(['leadlight']);
  expect(figures.find(({ name }) => name === 'panel JS later gzip')?.value).toBe(
    gzipSync(BUILT['chunks/parts-D4.js'], { level: 9 }).length,
  );
});
