import { parse } from 'csv-parse/sync';

type Row = Record<string, string>;
type Rule = readonly [axis: 'fit' | 'interest', points: number, holds: (row: Row) => boolean];

/** A row of the file with what two definitions say of it. */
export type JudgedLead = { row: Row; active: boolean; draft: boolean };

/** Fit and interest that are asked for. */
export type Asked = { fit: number; interest: number };

/**
 * The real leads under the education definition (`active`) and under what a marketer might try next (`draft`: opening an e-mail no
 * longer counts, being at work or coming by the partner does), by plain loops over the file's own cells: nothing of the engine is used.
 */
export function judgeLeadsByHand(csv: string, asked: { active: Asked; draft: Asked }): JudgedLead[] {
  const rows: Row[] = parse(csv, { columns: true, bom: true });
  return rows.map((row) => ({ row, active: isMql(row, ACTIVE, asked.active), draft: isMql(row, DRAFT, asked.draft) }));
}

/** The education definition's rules once more, written down by hand. */
const SHARED: Rule[] = [
  ['fit', 30, (row) => ['Working Professional', 'Businessman'].includes(cell(row, 'What is your current occupation'))],
  ['fit', 20, (row) => cell(row, 'What is your current occupation') !== ''],
  ['fit', 10, (row) => cell(row, 'Specialization') !== ''],
  ['fit', 30, (row) => ['Reference', 'Welingak Website'].includes(cell(row, 'Lead Source'))],
  ['fit', 5, (row) => cell(row, 'Country') === 'India'],
  ['interest', 30, (row) => cell(row, 'Lead Origin') === 'Lead Add Form'],
  ['interest', 20, (row) => number(row, 'Total Time Spent on Website') >= 900],
  ['interest', 8, (row) => number(row, 'Total Time Spent on Website') >= 300],
  ['interest', 4, (row) => number(row, 'TotalVisits') >= 3],
  ['interest', 14, (row) => cell(row, 'Last Activity') === 'SMS Sent'],
  ['interest', 20, (row) => cell(row, 'Last Activity') === 'Had a Phone Conversation'],
  ['interest', -8, (row) => cell(row, 'Last Activity') === 'Olark Chat Conversation'],
  ['interest', -12, (row) => cell(row, 'Last Activity') === 'Email Bounced'],
  ['fit', -6, (row) => cell(row, 'Do Not Email') === 'Yes'],
];
const ACTIVE: Rule[] = [...SHARED, ['interest', 4, (row) => cell(row, 'Last Activity') === 'Email Opened']];
const DRAFT: Rule[] = [...SHARED, ['interest', 12, isInEarnest]];

export function isInEarnest(row: Row): boolean {
  return cell(row, 'What is your current occupation') === 'Working Professional' || cell(row, 'Lead Source') === 'Welingak Website';
}

const isGood = ({ row }: JudgedLead) => row['Lead Quality'] === 'High in Relevance';
const isNotGood = ({ row }: JudgedLead) => ['Low in Relevance', 'Worst'].includes(row['Lead Quality'] ?? '');
export const didConvert = ({ row }: JudgedLead) => row['Converted'] === '1';

/** People, and [hits, n] of good verdicts and of conversions. */
export function groupByHand(leads: readonly JudgedLead[]) {
  const judged = leads.filter((lead) => isGood(lead) || isNotGood(lead));
  return {
    people: leads.length,
    precision: [judged.filter(isGood).length, judged.length],
    outcomes: [leads.filter(didConvert).length, leads.length],
  };
}

/** How good a version is as a whole, each share as [hits, n]. */
export function versionByHand(leads: readonly JudgedLead[], version: 'active' | 'draft') {
  const mqls = leads.filter((lead) => lead[version]);
  const { precision, outcomes } = groupByHand(mqls);
  const recall = [mqls.filter(isGood).length, leads.filter(isGood).length];
  return {
    mqls: mqls.length,
    precision,
    recall,
    outcomePrecision: outcomes,
    outcomeRecall: [outcomes[0], leads.filter(didConvert).length],
  };
}

function isMql(row: Row, rules: readonly Rule[], asked: Asked): boolean {
  const points = { fit: 0, interest: 0 };
  for (const [axis, worth, holds] of rules) if (holds(row)) points[axis] += worth;
  return points.fit >= asked.fit && points.interest >= asked.interest;
}

function cell(row: Row, header: string): string {
  const text = (row[header] ?? '').trim();
  return text === 'Select' ? '' : text;
}

/** Not a number where nothing is known. */
function number(row: Row, header: string): number {
  return cell(row, header) === '' ? Number.NaN : Number(cell(row, header));
}
