import { parseBoolean, parseEmail, parseLink } from './cell-values.ts';
import { dateFormatOf } from './dates.ts';
import { numberFormatOf, parseNumber } from './numbers.ts';

/** What the filled cells of a column have in common. */
export type ColumnShape = 'empty' | 'email' | 'link' | 'number' | 'boolean' | 'date' | 'text';

/** Judges by at most 1,000 filled cells; a shape must fit nearly all of them (98 %), so that a little dirt does not hide it. */
export function shapeOf(cells: Iterable<string>): ColumnShape {
  const sample: string[] = [];
  for (const cell of cells) {
    if (cell !== '') sample.push(cell);
    if (sample.length === 1000) break;
  }
  if (sample.length === 0) return 'empty';
  const fits = (test: (cell: string) => boolean) => sample.filter(test).length >= sample.length * 0.98;
  if (fits((cell) => parseEmail(cell) !== null)) return 'email';
  if (fits((cell) => parseLink(cell) !== null)) return 'link';
  if (fits((cell) => !/^[01]$/.test(cell) && cell.length > 1 && parseBoolean(cell) !== null)) return 'boolean';
  const format = numberFormatOf(sample);
  if (fits((cell) => parseNumber(cell, format) !== null) && !fits((cell) => /^0\d/.test(cell))) return 'number';
  return dateFormatOf(sample) === null ? 'text' : 'date';
}
