import type { ColumnMapping, ColumnTarget, ImportKind } from '#lib/contract/imports.ts';
import { ASSET_HEADERS } from './asset-headers.ts';
import { parseEmail } from './cell-values.ts';
import { type ColumnShape, shapeOf } from './column-shape.ts';
import { columnLabel } from './columns.ts';
import { headerKey } from './header-key.ts';
import { LIMITS } from './limits.ts';
import { EVENT_HEADERS, OUTCOME_HEADERS, PERSON_HEADERS, VERDICT_HEADERS } from './person-headers.ts';
import type { Csv } from './read-csv.ts';
import { EMPTY_WORDS, outcomesOf, verdictsOf } from './value-words.ts';

/** A mapping to start from, by header names and what the cells look like. Each field goes to one column at most; a person corrects the rest. */
export function suggestMapping(csv: Csv, kind: ImportKind, emptyValues: readonly string[]): ColumnMapping[] {
  const taken = new Set<string>();
  const empty = new Set(['', ...emptyValues]);
  return csv.headers.map((header, column) => {
    const cells = csv.rows.map((row) => (row.cells[column] ?? '').trim()).filter((cell) => !empty.has(cell));
    const shape = shapeOf(cells);
    const target = kind === 'people' ? personTarget(csv.headers, column, shape, cells, taken) : assetTarget(header, shape, taken);
    return { column, header, target };
  });
}

/** Texts such as `Select` that stand for "nothing chosen" at least three times in the file. */
export function suggestEmptyValues(csv: Csv): string[] {
  const counts = new Map(EMPTY_WORDS.map((word) => [word, 0]));
  for (const { cells } of csv.rows) {
    for (const cell of cells) {
      const text = cell.trim();
      const count = counts.get(text);
      if (count !== undefined) counts.set(text, count + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= 3).map(([word]) => word);
}

const IGNORE: ColumnTarget = { to: 'ignore' };

function personTarget(
  headers: readonly string[],
  column: number,
  shape: ColumnShape,
  cells: readonly string[],
  taken: Set<string>,
): ColumnTarget {
  const key = headerKey(headers[column] ?? '');
  if (shape === 'empty') return IGNORE;
  if (shape === 'email' && take(taken, 'email')) return { to: 'personField', field: 'email' };
  const field = fieldFor(key, PERSON_HEADERS);
  if (field !== null && fitsField(field, shape, cells) && take(taken, field)) return { to: 'personField', field };
  const distinct = new Set(cells);
  if (VERDICT_HEADERS.includes(key) && Object.keys(verdictsOf(distinct)).length >= 2 && take(taken, 'verdict')) {
    return { to: 'verdict', values: verdictsOf(distinct) };
  }
  if (OUTCOME_HEADERS.includes(key) && Object.keys(outcomesOf(distinct)).length >= 1 && take(taken, 'outcome')) {
    return { to: 'outcome', values: outcomesOf(distinct) };
  }
  if (EVENT_HEADERS.includes(key) && shape === 'text' && distinct.size <= 200) return { to: 'event' };
  const name = columnLabel(headers, column).slice(0, LIMITS.label);
  const type = (shape === 'number' && !isCode(key)) || shape === 'boolean' ? shape : 'text';
  return { to: 'attribute', name, type };
}

function assetTarget(header: string, shape: ColumnShape, taken: Set<string>): ColumnTarget {
  if (shape === 'empty') return IGNORE;
  if (shape === 'link' && take(taken, 'url')) return { to: 'assetField', field: 'url' };
  const field = fieldFor(headerKey(header), ASSET_HEADERS);
  if (field === null || (field === 'url' && shape !== 'link') || !take(taken, field)) return IGNORE;
  return { to: 'assetField', field };
}

/** A column called `E-mail` whose cells are no addresses, or `Name` with numbers in it, is something else. */
function fitsField(field: string, shape: ColumnShape, cells: readonly string[]): boolean {
  if (field === 'email') return shape === 'email' || mostly(cells, (cell) => parseEmail(cell) !== null);
  if (field === 'externalId' || field === 'employees') return shape !== 'link' && shape !== 'boolean';
  if (field === 'accountDomain') return shape === 'text' || shape === 'link';
  return shape === 'text';
}

/** In a short file one slip of the pen already spoils the shape; where the header says the same, half of the cells will do. */
function mostly(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  const some = cells.slice(0, 1000);
  return some.length > 0 && some.filter(fits).length * 2 >= some.length;
}

/** Numbers that only name something: nobody adds up telephone numbers, and a search for one is a search for text. */
function isCode(key: string): boolean {
  return /(?:number|nummer|numero|nr|no|id|code|zip|plz|phone|mobile|fax|telefon|telephone)$/.test(key);
}

function fieldFor<T extends string>(key: string, headers: Record<T, readonly string[]>): T | null {
  for (const field in headers) if (headers[field].includes(key)) return field;
  return null;
}

function take(taken: Set<string>, place: string): boolean {
  if (taken.has(place)) return false;
  taken.add(place);
  return true;
}
