import { readFileSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import { expect, it, onTestFinished } from 'vitest';
import type { BacktestResult, Proportion } from '#lib/contract/backtest.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { ImportPlan } from '#lib/contract/imports.ts';
import { insertMember } from '#server/store/members.ts';
import { testApi } from '#test/helpers/api.ts';
import { educationDefinition } from '#test/helpers/education-definition.ts';
import { importWorkspace } from '#test/helpers/import-context.ts';
import { realDataFile } from '#test/helpers/real-data.ts';
import { didConvert, groupByHand, isInEarnest, judgeLeadsByHand, versionByHand } from '#test/helpers/real-leads-by-hand.ts';
import { until } from '#test/helpers/until.ts';

/** What a marketer might try next: opening an e-mail no longer counts, being at work or coming by the partner does, and more interest is asked for. */
const draft: DefinitionBody = {
  ...educationDefinition,
  triggers: [
    ...educationDefinition.triggers.filter(({ id }) => id !== 'opened'),
    {
      id: 'inEarnest',
      name: 'Works already, or came by the partner’s site',
      kind: 'interest',
      points: 12,
      decay: { type: 'none' },
      clauses: [
        {
          type: 'any',
          of: [
            {
              type: 'attribute',
              of: 'person',
              name: 'What is your current occupation',
              test: { op: 'equals', value: 'Working Professional' },
            },
            { type: 'attribute', of: 'person', name: 'Lead Source', test: { op: 'equals', value: 'Welingak Website' } },
          ],
        },
      ],
    },
  ],
  mql: { fit: 20, interest: 26 },
  journey: [
    { stage: 'decision', anyOf: ['enquired', 'talked'] },
    { stage: 'consideration', anyOf: ['readLong', 'texted', 'inEarnest'] },
    { stage: 'awareness', anyOf: ['read', 'visits'] },
  ],
};

it('on the real leads, says what plain loops over the file say', async () => {
  const path = realDataFile('leads.csv');
  if (path === null) return;
  const csv = readFileSync(path, 'utf8');
  const api = await testApi();
  onTestFinished(() => api.close());
  const workspace = await importWorkspace(api.store, educationDefinition);
  const userId = uuidv7();
  const member = { id: uuidv7(), name: 'Mina', email: 'mina@example.com', role: 'marketer', side: 'marketing' } as const;
  await api.store.inWorkspace(workspace.workspaceId, (tx) =>
    insertMember(tx, workspace.workspaceId, { ...member, userId, active: true, createdAt: '2026-01-01T00:00:00.000Z' }),
  );
  api.clock.now = new Date('2026-06-01T09:00:00.000Z');
  const plan = ImportPlan.parse(JSON.parse(readFileSync('test/fixtures/imports/x-education.mapping.json', 'utf8')));
  expect((await api.call('runImport', userId, { plan, csv })).status).toBe(200);

  const started = performance.now();
  const begun = await api.call('startBacktest', userId, { name: 'In earnest', body: draft });
  expect(begun.status).toBe(200);
  const run = await until(
    'the backtest to end',
    async () => {
      const { value } = await api.call('getBacktest', userId, { id: begun.value.id });
      return value.finishedAt === null ? null : value;
    },
    120_000,
  );
  expect([run.state, run.message]).toEqual(['done', null]);
  const { result } = run;
  if (result === null || result.active === null) throw new Error('A backtest that is done has a result');
  console.log(`9,240 real leads under two versions in ${Math.round(performance.now() - started)} ms`);
  for (const [name, version] of [['active', result.active] as const, ['draft', result.draft] as const])
    console.log(
      `${name}: ${version.mqls} MQLs; by reps precision ${words(version.precision)}, recall ${words(version.recall)}; ` +
        `by conversion precision ${words(version.outcomePrecision)}, recall ${words(version.outcomeRecall)}`,
    );

  const leads = judgeLeadsByHand(csv, { active: { fit: 20, interest: 20 }, draft: { fit: 20, interest: 26 } });
  expect([leads.length, leads.filter(({ row }) => row['Lead Quality'] !== '').length, leads.filter(didConvert).length]).toEqual([
    9240, 4473, 3561,
  ]);
  expect(counted(result)).toEqual({
    people: leads.length,
    events: leads.filter(({ row }) => row['Last Activity'] !== '').length,
    active: versionByHand(leads, 'active'),
    draft: versionByHand(leads, 'draft'),
    added: groupByHand(leads.filter((lead) => lead.draft && !lead.active)),
    removed: groupByHand(leads.filter((lead) => lead.active && !lead.draft)),
    both: groupByHand(leads.filter((lead) => lead.active && lead.draft)),
    neither: groupByHand(leads.filter((lead) => !lead.active && !lead.draft)),
    inEarnest: leads.filter(({ row }) => isInEarnest(row)).length,
  });
  expect(result.groups.added.people).toBeGreaterThan(20);
  expect(result.groups.removed.people).toBeGreaterThan(20);

  const first = await api.call('listBacktestPeople', userId, { id: run.id, group: 'removed', limit: 200 });
  const numbers = new Set(leads.filter((lead) => lead.active && !lead.draft).map(({ row }) => row['Lead Number']));
  expect(first.value.people.every(({ label }) => numbers.has(label))).toBe(true);
}, 300_000);

function counted({ people, events, active, draft: asked, groups, triggers }: BacktestResult) {
  const pair = ({ hits, n }: Proportion) => [hits, n];
  const group = (one: BacktestResult['groups']['added']) => ({
    people: one.people,
    precision: pair(one.precision),
    outcomes: pair(one.outcomes),
  });
  const version = (one: BacktestResult['draft'] | null) =>
    one === null
      ? null
      : {
          mqls: one.mqls,
          precision: pair(one.precision),
          recall: pair(one.recall),
          outcomePrecision: pair(one.outcomePrecision),
          outcomeRecall: pair(one.outcomeRecall),
        };
  const { added, removed, both, neither } = groups;
  return {
    ...{ people, events, active: version(active), draft: version(asked) },
    ...{ added: group(added), removed: group(removed), both: group(both), neither: group(neither) },
    inEarnest: triggers.find(({ triggerId }) => triggerId === 'inEarnest')?.peopleDraft,
  };
}

function words({ hits, n, share, low, high }: Proportion): string {
  const percent = (part: number | null) => `${((part ?? Number.NaN) * 100).toFixed(1)} %`;
  return `${percent(share)} (${hits} of ${n}; ${percent(low)} to ${percent(high)})`;
}
