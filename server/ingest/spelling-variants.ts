import type { ImportPlan } from '#lib/contract/imports.ts';
import { columnLabel, columnsTo } from './columns.ts';
import { type Issues, quoted } from './issues.ts';
import type { Csv } from './read-csv.ts';

/**
 * Warns once for each text that differs from a more frequent one only in case or spaces (`google` beside `Google`). Both are kept as they
 * are: a report that counts texts would otherwise miss some, and changing them silently would be worse.
 */
export function warnOfSpellingVariants(csv: Csv, plan: ImportPlan, issues: Issues): void {
  for (const { column, target } of columnsTo(plan, 'attribute')) {
    if (target.type !== 'text') continue;
    for (const variants of variantsIn(csv, column)) {
      const [[common, commonCount], ...rest] = variants;
      for (const [text, count] of rest) {
        issues.warning(
          null,
          columnLabel(csv.headers, column),
          `${quoted(text)} (${rowsOf(count)}) is also written ${quoted(common)} (${rowsOf(commonCount)}). Both are kept as they are.`,
          'If they mean the same, write them the same in the file and import it again.',
        );
      }
    }
  }
}

type Variants = [[string, number], ...[string, number][]];

/** Groups of texts that are equal but for case and spaces, the most frequent first. Only columns with few texts: elsewhere case means nothing. */
function variantsIn(csv: Csv, column: number): Variants[] {
  const counts = new Map<string, number>();
  for (const { cells } of csv.rows) {
    const text = (cells[column] ?? '').trim();
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > 200) return [];
  }
  const groups = Map.groupBy(counts, ([text]) => text.toLowerCase().replaceAll(/\s+/g, ' '));
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group.toSorted((a, b) => b[1] - a[1]);
    return first === undefined || rest.length === 0 ? [] : [[first, ...rest] satisfies Variants];
  });
}

function rowsOf(count: number): string {
  return count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`;
}
