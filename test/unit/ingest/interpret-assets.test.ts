import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#lib/contract/imports.ts';
import { interpretAssets } from '#server/ingest/interpret-assets.ts';
import { createIssues } from '#server/ingest/issues.ts';
import { mergeAssets } from '#server/ingest/merge-assets.ts';
import { csvOf, planFor, to } from '#test/helpers/import-plan.ts';

const COLUMNS = {
  Id: to.asset('externalId'),
  Title: to.asset('title'),
  Link: to.asset('url'),
  Stage: to.asset('stages'),
  Review: to.asset('reviewBy'),
};

async function interpret(rows: string, over: Partial<ImportPlan> = {}) {
  const issues = createIssues();
  const csv = await csvOf(`${Object.keys(COLUMNS).join('|')}\n${rows}`);
  const { assets, skipped } = interpretAssets(csv, planFor(COLUMNS, { kind: 'assets', ...over }), issues);
  return {
    assets: mergeAssets(assets, issues),
    skipped,
    issues: issues.first.map((issue) => `${issue.severity} ${issue.row} ${issue.column}: ${issue.message} ${issue.remedy}`),
  };
}

describe('an asset', () => {
  it.each([
    ['decision', ['decision']],
    ['Post-purchase', ['postPurchase']],
    ['post purchase; Awareness', ['postPurchase', 'awareness']],
    ['TOFU', ['awareness']],
    ['Bottom of the funnel', ['decision']],
    ['Consideration Stage, decision stage', ['consideration', 'decision']],
    ['all', ['unaware', 'awareness', 'consideration', 'decision', 'postPurchase']],
    ['', []],
  ])('for the stage written %j', async (written, stages) => {
    const { assets, issues } = await interpret(`1|Guide|https://www.example.com/a|${written}|`);
    expect(assets[0]?.stages).toEqual(stages);
    expect(issues).toEqual([]);
  });

  it('is reviewed by the date of its column, whichever way that is written', async () => {
    const { assets } = await interpret('1|A|https://www.example.com/a||31/12/2026\n2|B|https://www.example.com/b||1/2/2027');
    expect(assets.map(({ reviewBy }) => reviewBy)).toEqual(['2026-12-31T00:00:00.000Z', '2027-02-01T00:00:00.000Z']);
  });

  it('has no date where it is unclear which is meant', async () => {
    const { assets, issues } = await interpret('1|A|https://www.example.com/a||3/4/2026');
    expect(assets[0]?.reviewBy).toBeNull();
    expect(issues).toEqual([expect.stringMatching(/warning 1 Review: “3\/4\/2026” is not a date that can be read for sure.*2026-03-31/)]);
  });

  it('that stands twice in the file is one; the later row counts, and that is told', async () => {
    const { assets, issues } = await interpret('1|Guide|https://www.example.com/a|awareness|\n1|New guide|https://www.example.com/a||');
    expect(assets).toMatchObject([{ row: 1, rows: [1, 2], title: 'New guide', stages: ['awareness'] }]);
    expect(issues).toEqual([
      expect.stringContaining('warning 2 null: Rows 1 and 2 are the same asset, but differ in title: “Guide” and “New guide”'),
    ]);
  });
});

describe('a row is skipped that', () => {
  it.each([
    ['has no title', '1||https://www.example.com/a||', /error 1 Title: The asset has no title/],
    ['has no link', '1|Guide|||', /error 1 Link: The asset has no link.*https:/],
    ['would run code', '1|Guide|javascript:alert(1)||', /error 1 Link: “javascript:alert\(1\)” is not a web link/],
    ['hides a page in its link', '1|Guide|data:text/html,hi||', /error 1 Link: “data:text\/html,hi” is not a web link/],
    [
      'names an unknown stage',
      '1|Guide|https://www.example.com/a|Middle Earth|',
      /error 1 Stage: “Middle Earth” is not a stage.*unaware, awareness, consideration, decision, postPurchase/,
    ],
  ])('%s', async (_, row, message) => {
    const { assets, skipped, issues } = await interpret(row);
    expect(assets).toEqual([]);
    expect(skipped).toMatchObject([{ row: 1 }]);
    expect(issues).toEqual([expect.stringMatching(message)]);
  });
});
