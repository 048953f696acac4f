import type { ImportPlan } from '#lib/contract/imports.ts';
import { columnLabel, columnsTo } from './columns.ts';
import { parseDate } from './dates.ts';
import { type Issues, quoted } from './issues.ts';
import { LIMITS } from './limits.ts';
import type { PersonRow } from './people.ts';
import type { Csv } from './read-csv.ts';
import type { RowCells } from './row-cells.ts';

type Facts = Pick<PersonRow, 'events' | 'verdict' | 'outcome'>;

/**
 * Reads what happened: behaviours, the rep's judgement and the outcome, dated by the plan's clock. Where the clock is a column and the
 * cell is empty, unreadable or in the future, the row's facts are left out with a warning; the person still comes in.
 */
export function datedFactReader(csv: Csv, plan: ImportPlan, now: Date, issues: Issues): (cells: RowCells) => Facts {
  const events = columnsTo(plan, 'event');
  const [verdict] = columnsTo(plan, 'verdict');
  const [outcome] = columnsTo(plan, 'outcome');
  reportUnknownTexts(csv, plan, issues);

  return (cells) => {
    const names = events.map(({ column }) => ({ column, name: cells.cell(column) })).filter(({ name }) => name !== '');
    const judged = verdict === undefined ? undefined : own(verdict.target.values, cells.cell(verdict.column));
    const became = outcome === undefined ? undefined : own(outcome.target.values, cells.cell(outcome.column));
    if (names.length === 0 && judged === undefined && became === undefined) return NOTHING;
    const clock = readClock(cells, plan, now, issues);
    if (clock === null) return NOTHING;
    const { at } = clock;
    return {
      events: [...new Set(names.flatMap((event) => nameWithin(event, cells, issues)))].map((value) => ({ value, at })),
      verdict: judged === undefined ? null : { value: judged, at },
      outcome: became === undefined ? null : { value: became, at },
    };
  };
}

const NOTHING: Facts = { events: [], verdict: null, outcome: null };
const DAY_MS = 86_400_000;

/** `at` is null where the time of the import dates the facts; the whole is null where no date can be had. */
function readClock({ row, cell, label }: RowCells, plan: ImportPlan, now: Date, issues: Issues): { at: string | null } | null {
  if (plan.clock.kind === 'importTime') return { at: null };
  if (plan.clock.kind === 'fixed') return { at: new Date(plan.clock.at).toISOString() };
  const { column, format } = plan.clock;
  const text = cell(column);
  const at = text === '' ? null : parseDate(text, format);
  if (at !== null && Date.parse(at) <= now.getTime() + DAY_MS) return { at };
  const what =
    text === ''
      ? 'There is no date'
      : at === null
        ? `${quoted(text)} is not a date written as ${EXAMPLES[format]}`
        : `${quoted(text)} lies in the future`;
  issues.warning(
    row,
    label(column),
    `${what}, so the row’s behaviour, judgement and outcome were left out.`,
    'Mend the date, or choose another date format or clock, and import the file again.',
  );
  return null;
}

const EXAMPLES = { iso: '2026-03-31', mdy: '3/31/2026', dmy: '31.3.2026' } as const;

function nameWithin({ column, name }: { column: number; name: string }, { row, label }: RowCells, issues: Issues): string[] {
  if (name.length <= LIMITS.label) return [name];
  issues.warning(
    row,
    label(column),
    `${quoted(name)} is longer than ${LIMITS.label} characters, so the behaviour was left out.`,
    'Shorten it.',
  );
  return [];
}

/** Texts of a judgement or outcome column that the mapping does not name: no mistake, but worth a look, once for each text. */
function reportUnknownTexts(csv: Csv, plan: ImportPlan, issues: Issues): void {
  const empty = new Set(['', ...plan.emptyValues.map((value) => value.trim())]);
  for (const { column, target } of [...columnsTo(plan, 'verdict'), ...columnsTo(plan, 'outcome')]) {
    const unknown = new Map<string, number>();
    for (const { cells } of csv.rows) {
      const text = (cells[column] ?? '').trim();
      if (!empty.has(text) && !Object.hasOwn(target.values, text)) unknown.set(text, (unknown.get(text) ?? 0) + 1);
    }
    const what = target.to === 'verdict' ? 'judgement' : 'outcome';
    for (const [text, count] of unknown) {
      const rows = count === 1 ? '1 row says' : `${count.toLocaleString('en')} rows say`;
      issues.warning(
        null,
        columnLabel(csv.headers, column),
        `${rows} ${quoted(text)}, which the mapping does not name: no ${what} was read.`,
        'Add the text to the mapping if it means something.',
      );
    }
  }
}

function own<T>(values: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
