import type { ImportPlan } from '#lib/contract/imports.ts';
import { columnLabel } from './columns.ts';
import { type Issues, quoted } from './issues.ts';
import type { Csv, CsvRow } from './read-csv.ts';

/** Reads the cells of one row as the plan sees them: trimmed, without NUL, and empty where the text means "nothing chosen". */
export type RowCells = { row: number; cell(column: number): string; label(column: number): string };

/**
 * Makes readers of rows. A row with more cells than the header has shifted its values into wrong columns: it is refused (null).
 * A shorter row lacks cells at its end, which count as empty.
 */
export function rowReader(csv: Csv, plan: ImportPlan, issues: Issues): (row: CsvRow) => RowCells | null {
  const empty = new Set(['', ...plan.emptyValues.map((value) => value.trim())]);
  const used = new Set(plan.columns.flatMap(({ column, target }) => (target.to === 'ignore' ? [] : [column])));
  if (plan.clock.kind === 'column') used.add(plan.clock.column);
  const labels = csv.headers.map((_, column) => columnLabel(csv.headers, column));
  const label = (column: number) => labels[column] ?? `Column ${column + 1}`;
  const width = csv.headers.length;

  return ({ row, cells }) => {
    const extra = cells.slice(width).find((cell) => cell.trim() !== '');
    if (extra !== undefined) {
      issues.error(row, null, `The row has ${cells.length} cells, the header ${width}; ${quoted(extra)} stands in no column.`, SHIFTED);
      return null;
    }
    const missing = [...used].filter((column) => column >= cells.length);
    if (missing.length > 0) {
      const names = missing.slice(0, 3).map(label).join(', ');
      issues.warning(
        row,
        null,
        `The row ends after ${cells.length} of ${width} cells; nothing was read for ${names}${missing.length > 3 ? ' …' : ''}.`,
        CUT_OFF,
      );
    }
    warnOfDamage(row, cells, used, label, issues);
    const cell = (column: number) => {
      const text = (cells[column] ?? '').replaceAll('\u0000', '').trim();
      return empty.has(text) ? '' : text;
    };
    return { row, cell, label };
  };
}

const SHIFTED = 'A cell that holds a separator must stand in quotation marks. Mend the row and import the file again.';
const CUT_OFF = 'If the row was cut off, complete it and import the file again.';

function warnOfDamage(
  row: number,
  cells: readonly string[],
  used: ReadonlySet<number>,
  label: (column: number) => string,
  issues: Issues,
): void {
  for (const column of used) {
    const text = cells[column] ?? '';
    if (text.includes('\uFFFD')) {
      issues.warning(
        row,
        label(column),
        `${quoted(text)} holds characters that could not be read (�).`,
        'Save the file as “CSV UTF-8” and import it again.',
      );
    }
    if (text.includes('\u0000')) {
      issues.warning(
        row,
        label(column),
        `${quoted(text.replaceAll('\u0000', '␀'))} holds a NUL character, which was left out.`,
        'Remove it from the cell if the text looks wrong.',
      );
    }
  }
}
