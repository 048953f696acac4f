import type { Draft } from './draft.ts';

export type ColumnValue = { text: string; count: number | undefined };

const MOST_SAMPLES = 3;

/** The texts that occur in a column, the most frequent first, without those that mean "nothing chosen". */
export function valuesOf(draft: Draft, column: number): ColumnValue[] {
  const empty = new Set(draft.emptyValues);
  const scan = draft.scans?.[column];
  if (scan) return scan.values.filter(({ text }) => !empty.has(text));
  const texts = new Set(draft.preview.sampleRows.map((row) => (row[column] ?? '').trim()));
  return [...texts].filter((text) => text !== '' && !empty.has(text)).map((text) => ({ text, count: undefined }));
}

export function samplesOf(draft: Draft, column: number): ColumnValue[] {
  return valuesOf(draft, column).slice(0, MOST_SAMPLES);
}

/** How many different texts a column holds, in words. */
export function distinctOf(draft: Draft, column: number): string {
  const scan = draft.scans?.[column];
  if (!scan) return '';
  const { length } = scan.values;
  if (scan.isOpen) return `more than ${length} values`;
  return length === 1 ? '1 value' : `${length} values`;
}
