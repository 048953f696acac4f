import type * as z from 'zod/mini';
import type { AssetField, ImportPlan } from '#lib/contract/imports.ts';
import type { JourneyStage } from '#lib/contract/vocabulary.ts';
import { parseLink, parseList } from './cell-values.ts';
import { columnsTo } from './columns.ts';
import { type DateFormat, dateFormatOf, parseDate } from './dates.ts';
import { type Issues, quoted } from './issues.ts';
import { LIMITS } from './limits.ts';
import type { SkippedRow } from './people.ts';
import type { Csv } from './read-csv.ts';
import { type RowCells, rowReader } from './row-cells.ts';
import { STAGE_LIST, stagesOf } from './stage-words.ts';

type FieldName = z.infer<typeof AssetField>;

/** What one row says of one asset. Null and an empty list mean that the row does not say; they never erase what is stored. */
export type AssetRow = {
  row: number;
  externalId: string | null;
  title: string;
  url: string;
  format: string | null;
  stages: JourneyStage[];
  personas: string[];
  industries: string[];
  products: string[];
  language: string | null;
  owner: string | null;
  reviewBy: string | null;
  expiresAt: string | null;
};

/** What each row of the file says under the plan. A row without a title or a safe link is skipped with an error, and so is one that names an unknown stage. */
export function interpretAssets(csv: Csv, plan: ImportPlan, issues: Issues): { assets: AssetRow[]; skipped: SkippedRow[] } {
  const read = rowReader(csv, plan, issues);
  const columns = new Map<FieldName, number>(columnsTo(plan, 'assetField').map(({ column, target }) => [target.field, column]));
  const dates = {
    reviewBy: dateReader(csv, columns.get('reviewBy'), plan, issues),
    expiresAt: dateReader(csv, columns.get('expiresAt'), plan, issues),
  };
  const assets: AssetRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const csvRow of csv.rows) {
    const cells = read(csvRow);
    const asset = cells === null ? null : assetOf(cells, columns, dates, issues);
    if (asset !== null) assets.push(asset);
    else skipped.push({ row: csvRow.row, label: titleOf(cells, columns) ?? `Row ${csvRow.row}` });
  }
  return { assets, skipped };
}

type Columns = ReadonlyMap<FieldName, number>;
type DateReader = (cells: RowCells) => string | null;

function assetOf(
  cells: RowCells,
  columns: Columns,
  dates: { reviewBy: DateReader; expiresAt: DateReader },
  issues: Issues,
): AssetRow | null {
  const text = (name: FieldName) => textOf(cells, columns.get(name), issues);
  const list = (name: FieldName) => listOf(cells, columns.get(name), issues);
  const title = text('title');
  const url = linkOf(cells, columns.get('url'), issues);
  const stages = stagesIn(cells, columns.get('stages'), issues);
  if (title === null)
    issues.error(
      cells.row,
      labelAt(cells, columns.get('title')),
      'The asset has no title.',
      'Fill in the title and import the file again.',
    );
  if (title === null || url === null || stages === null) return null;
  return {
    row: cells.row,
    externalId: text('externalId'),
    title,
    url,
    format: text('format'),
    stages,
    personas: list('personas'),
    industries: list('industries'),
    products: list('products'),
    language: text('language'),
    owner: text('owner'),
    reviewBy: dates.reviewBy(cells),
    expiresAt: dates.expiresAt(cells),
  };
}

function titleOf(cells: RowCells | null, columns: Columns): string | null {
  const column = columns.get('title');
  return (cells !== null && column !== undefined && cells.cell(column).slice(0, LIMITS.label)) || null;
}

function labelAt(cells: RowCells, column: number | undefined): string | null {
  return column === undefined ? null : cells.label(column);
}

function textOf(cells: RowCells, column: number | undefined, issues: Issues): string | null {
  const value = column === undefined ? '' : cells.cell(column);
  if (column === undefined || value === '') return null;
  if (value.length <= LIMITS.label) return value;
  issues.warning(
    cells.row,
    cells.label(column),
    `${quoted(value)} is longer than ${LIMITS.label} characters, so the cell was left out.`,
    'Shorten it.',
  );
  return null;
}

function listOf(cells: RowCells, column: number | undefined, issues: Issues): string[] {
  if (column === undefined) return [];
  return parseList(cells.cell(column)).filter((part) => {
    if (part.length <= 120) return true;
    issues.warning(
      cells.row,
      cells.label(column),
      `${quoted(part)} is longer than 120 characters, so it was left out.`,
      'Shorten it, or separate several values by “;”.',
    );
    return false;
  });
}

/** Only links that open a web page: anything else could run as code on a rep's screen. */
function linkOf(cells: RowCells, column: number | undefined, issues: Issues): string | null {
  const text = column === undefined ? '' : cells.cell(column);
  const link = parseLink(text);
  if (link !== null) return link;
  const message = text === '' ? 'The asset has no link.' : `${quoted(text)} is not a web link.`;
  issues.error(
    cells.row,
    labelAt(cells, column),
    message,
    'Write a whole web address that starts with https:// and import the file again.',
  );
  return null;
}

function stagesIn(cells: RowCells, column: number | undefined, issues: Issues): JourneyStage[] | null {
  if (column === undefined) return [];
  const words = parseList(cells.cell(column));
  const unknown = words.find((word) => stagesOf(word).length === 0);
  if (unknown === undefined) return [...new Set(words.flatMap(stagesOf))];
  issues.error(
    cells.row,
    cells.label(column),
    `${quoted(unknown)} is not a stage of the buyer’s journey.`,
    `Use one or several of: ${STAGE_LIST}. Separate them by “;”.`,
  );
  return null;
}

/** Dates in the format that the whole column fits; where that is unclear, nothing is guessed. */
function dateReader(csv: Csv, column: number | undefined, plan: ImportPlan, issues: Issues): DateReader {
  if (column === undefined) return () => null;
  const empty = new Set(plan.emptyValues.map((value) => value.trim()));
  const texts = csv.rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((text) => !empty.has(text));
  const format: DateFormat = plan.clock.kind === 'column' ? plan.clock.format : (dateFormatOf(texts) ?? 'iso');
  return (cells) => {
    const text = cells.cell(column);
    const date = text === '' ? null : parseDate(text, format);
    if (text !== '' && date === null) {
      issues.warning(
        cells.row,
        cells.label(column),
        `${quoted(text)} is not a date that can be read for sure, so the cell was left out.`,
        'Write dates as year-month-day, for example 2026-03-31.',
      );
    }
    return date;
  };
}
