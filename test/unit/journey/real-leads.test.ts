import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { DefinitionBody } from '#lib/contract/definition.ts';
import type { Attributes } from '#lib/contract/primitives.ts';
import { judge } from '#lib/journey/judge.ts';
import { educationDefinition } from '#test/helpers/education-definition.ts';
import { realDataFile } from '#test/helpers/real-data.ts';

const CLOCK = '2026-01-01T00:00:00.000Z';
const NOW = new Date('2026-01-02T00:00:00.000Z');
/** What a rep's words say of a lead; `Not Sure` is no judgement. */
const REPS_SAY: Readonly<Record<string, boolean>> = {
  'High in Relevance': true,
  'Might be': true,
  'Low in Relevance': false,
  Worst: false,
};

type Lead = { isMql: boolean; didConvert: boolean; isGood: boolean | null };

test('on the real leads, MQLs convert and please reps far more often than leads do at large', () => {
  expect(DefinitionBody.safeParse(educationDefinition).error).toBeUndefined();
  const path = realDataFile('leads.csv');
  if (path === null) return;
  const rows: Record<string, string>[] = parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
  expect(checkValues(rows)).toEqual({ rows: 9240, converted: 3561, judged: 4473, google: 2868, direct: 2543, chat: 1755 });

  const leads = rows.map(judged);
  const byConversion = quality(leads.map(({ isMql, didConvert }) => ({ isMql, isRight: didConvert })));
  const byReps = quality(leads.flatMap(({ isMql, isGood }) => (isGood === null ? [] : [{ isMql, isRight: isGood }])));
  console.log(`Against Converted:    ${words(byConversion)}`);
  console.log(`Against Lead Quality: ${words(byReps)}`);

  expect(byConversion.precision).toBeGreaterThan(byConversion.base * 1.9);
  expect(byConversion.recall).toBeGreaterThan(0.6);
  expect(byReps.precision).toBeGreaterThan(byReps.base * 1.15);
  expect(byReps.recall).toBeGreaterThan(0.6);
}, 30_000);

function checkValues(rows: Record<string, string>[]) {
  const count = (column: string, value: string) => rows.filter((row) => row[column] === value).length;
  return {
    rows: rows.length,
    converted: count('Converted', '1'),
    judged: rows.length - count('Lead Quality', ''),
    google: count('Lead Source', 'Google'),
    direct: count('Lead Source', 'Direct Traffic'),
    chat: count('Lead Source', 'Olark Chat'),
  };
}

function judged(row: Record<string, string>, index: number): Lead {
  const activity = row['Last Activity'] ?? '';
  const view = judge({
    facts: { person: { attributes: attributesOf(row), source: 'Lead file', at: CLOCK }, account: null, createdAt: CLOCK },
    events: activity === '' ? [] : [{ id: String(index), name: activity, ts: Date.parse(CLOCK), source: 'Lead file', properties: {} }],
    moves: [],
    definition: { body: educationDefinition, version: 1 },
    now: NOW,
  });
  const sum = view.firings.reduce((total, firing) => total + firing.pointsNow, 0);
  if (sum !== view.fitScore + view.interestScore) throw new Error(`The parts of lead ${index} do not add up`);
  return {
    isMql: view.lifecycle.stage === 'mql',
    didConvert: row['Converted'] === '1',
    isGood: REPS_SAY[row['Lead Quality'] ?? ''] ?? null,
  };
}

/** As an import makes them: what is empty or `Select` is not known; numbers are numbers. */
function attributesOf(row: Record<string, string>): Attributes {
  const known = Object.entries(row).filter(([header, cell]) => header !== '' && cell !== '' && cell !== 'Select');
  return Object.fromEntries(known.map(([header, cell]) => [header, /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell]));
}

function quality(cases: { isMql: boolean; isRight: boolean }[]) {
  const mqls = cases.filter((one) => one.isMql);
  const right = cases.filter((one) => one.isRight).length;
  const hits = mqls.filter((one) => one.isRight).length;
  return { n: cases.length, mqls: mqls.length, base: right / cases.length, precision: hits / mqls.length, recall: hits / right };
}

function words({ n, mqls, base, precision, recall }: ReturnType<typeof quality>): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return `${mqls} MQLs of ${n}; precision ${percent(precision)} (base rate ${percent(base)}), recall ${percent(recall)}`;
}
