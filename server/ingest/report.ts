import type * as z from 'zod/mini';
import type { ImportCounts, ImportReport, ImportRow } from '#lib/contract/imports.ts';
import { atMost } from './changes.ts';
import type { Issues } from './issues.ts';
import { LIMITS } from './limits.ts';
import type { SkippedRow } from './people.ts';

type Row = z.infer<typeof ImportRow>;
export type Counts = z.infer<typeof ImportCounts>;

/** What happens to one row; its changes are put into words only for the rows that the report shows. */
export type RowPlan = Omit<Row, 'changes'> & { changes(): string[] };

/** The report of an import, as a dry run gives it: the counts cover all rows, the list holds the first rows and every skipped one, at most 500 in all. */
export function buildReport(
  rows: readonly RowPlan[],
  skipped: readonly SkippedRow[],
  facts: Pick<Counts, 'verdicts' | 'outcomes' | 'events' | 'links'>,
  issues: readonly Issues[],
): ImportReport {
  const count = (action: Row['action']) => rows.filter((row) => row.action === action).length;
  return {
    importId: null,
    counts: {
      rows: rows.length + skipped.length,
      created: count('create'),
      updated: count('update'),
      unchanged: count('unchanged'),
      skipped: skipped.length,
      ...facts,
    },
    rows: shownRows(rows, skipped),
    issues: issues
      .flatMap(({ first }) => first)
      .toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
      .slice(0, LIMITS.reported),
    issueCount: issues.reduce((sum, { count: issueCount }) => sum + issueCount, 0),
  };
}

/** At least 100 places stay for rows that go in, so that a file with many mistakes still shows what the good rows do. */
function shownRows(rows: readonly RowPlan[], skipped: readonly SkippedRow[]): Row[] {
  const goodPlaces = Math.max(100, LIMITS.reported - skipped.length);
  const good = rows
    .toSorted((a, b) => a.row - b.row)
    .slice(0, goodPlaces)
    .map((row): Row => ({ ...row, changes: atMost(row.changes()) }));
  const bad = skipped.slice(0, LIMITS.reported - good.length).map((row): Row => ({ ...row, action: 'skip', changes: [] }));
  return [...good, ...bad].toSorted((a, b) => a.row - b.row);
}
