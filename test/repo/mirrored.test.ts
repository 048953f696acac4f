import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectFiles } from '#scripts/house/files.ts';
import { MIRRORED, physicalRules } from '#scripts/house/physical-css.ts';

it('lays out every screen by start and end, so that a right-to-left language mirrors it', () => {
  const files = projectFiles().filter((path) => MIRRORED.test(path));
  const others = projectFiles().filter((path) => path.startsWith('components/') && path.endsWith('.css') && !files.includes(path));
  expect(others.filter((path) => !path.startsWith('components/console/'))).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((path) => physicalRules(path, readFileSync(path, 'utf8')))).toEqual([]);
});

it.each(['margin-left: 4px;', '  right: 0;', 'text-align: left;', 'border-top-left-radius: 4px;', 'padding: 1px 2px 3px 4px;'])(
  'refuses %s',
  (rule) => {
    expect(physicalRules('a.css', `.a {\n${rule}\n}`)).toHaveLength(1);
  },
);

it.each(['padding: 1px 2px 3px 2px;', 'margin-inline-start: 4px;', '/* physical: it points at the page */ left: 0;'])(
  'allows %s',
  (rule) => {
    expect(physicalRules('a.css', `.a {\n${rule}\n}`)).toEqual([]);
  },
);
