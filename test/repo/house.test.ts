import { describe, expect, it } from 'vitest';
import { houseBreaches } from '#scripts/house/check.ts';
import { lengthBreach, nameBreach, patternBreaches } from '#scripts/house/conventions.ts';
import { breachesIn } from '#scripts/house/imports.ts';
import { deadLinks, deadPaths } from '#scripts/house/paths-in-docs.ts';

describe('the house', () => {
  it('keeps its conventions everywhere', () => {
    expect(houseBreaches()).toEqual([]);
  });

  it.each([
    ['lib/adapters/odoo.ts', "import { openOutbox } from '#lib/bridge/outbox.ts';"],
    ['lib/contract/record.ts', "import { judge } from '#lib/journey/judge.ts';"],
    ['lib/journey/judge.ts', "import { inWorkspace } from '../../server/store/db.ts';"],
    ['components/ui/Button.tsx', "import type { Verdict } from '#lib/contract/vocabulary.ts';"],
    ['entrypoints/watcher.content.ts', "import { Panel } from '#components/panel/Panel.tsx';"],
    ['entrypoints/watcher.content.ts', "import * as z from 'zod/mini';"],
    ['server/services/get-context.ts', "import pg from 'pg';"],
    ['server/services/get-context.ts', "export { registry } from '#lib/adapters/registry.ts';"],
    ['lib/page/dock.ts', "const React = await import('react');"],
  ])('refuses in %s: %s', (file, line) => {
    expect(breachesIn(file, line)).toHaveLength(1);
  });

  it('lets a room import what the design allows', () => {
    expect(
      breachesIn(
        'lib/page/follow.ts',
        "import { registry } from '../adapters/registry.ts';\nimport { recordKey } from '#lib/contract/record-key.ts';",
      ),
    ).toEqual([]);
  });

  it('sees bad names, long files, silenced types and dead paths', () => {
    expect(nameBreach('lib/page/recordKey.ts')).toContain('kebab-case');
    expect(nameBreach('components/panel/verdict_bar.tsx')).toContain('PascalCase');
    expect(lengthBreach('lib/x.ts', 'a\n'.repeat(301))).toContain('more than one idea');
    expect(patternBreaches('lib/x.ts', 'const a = b as unknown as C;')).toHaveLength(1);
    expect(deadPaths('see `lib/nowhere.ts` and `lib/contract/record.ts`', ['lib/contract/record.ts'])).toEqual(['lib/nowhere.ts']);
    const files = ['docs/rep.md', 'docs/screenshots/panel/person.png'];
    const links = '![a](screenshots/panel/person.png) [b](rep.md#keys) [c](screenshots) [d](../lost.md) [e](https://example.com/x)';
    expect(deadLinks('docs/admin.md', links, files)).toEqual(['../lost.md']);
  });
});
