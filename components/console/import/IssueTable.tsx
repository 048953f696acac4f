import { CircleAlert, CircleCheck, Download, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#components/ui/Badge.tsx';
import { Button } from '#components/ui/Button.tsx';
import { cx } from '#components/ui/cx.ts';
import type { ImportReport } from '#lib/contract/imports.ts';
import { count, plural } from '../format.ts';
import { toCsv } from '../parts/csv.ts';
import { download } from '../parts/download.ts';
import { PAGE_SIZE, Pager } from '../parts/Pager.tsx';
import table from '../parts/Table.module.css';
import styles from './IssueTable.module.css';

/** What a person must know or mend: row, column, what, and the remedy. */
export function IssueTable({ report: { issues, issueCount } }: { report: ImportReport }) {
  const [page, setPage] = useState(0);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (issues.length === 0) {
    return (
      <p className={styles['clean']}>
        <CircleCheck aria-hidden="true" /> Every row can be read; there is nothing to mend.
      </p>
    );
  }
  const write = () =>
    download(
      'import-issues.csv',
      'text/csv;charset=utf-8',
      toCsv(
        ['Row', 'Column', 'Kind', 'What', 'Remedy'],
        issues.map((issue) => [issue.row, issue.column, issue.severity, issue.message, issue.remedy]),
      ),
    );

  return (
    <section className={table['section']} aria-labelledby="issues-title">
      <div className={table['bar']}>
        <h2 id="issues-title" className={table['title']}>
          To look at
        </h2>
        {errors > 0 && (
          <Badge tone="negative" icon={<CircleAlert />}>
            {plural(errors, 'error')}
          </Badge>
        )}
        {issues.length > errors && (
          <Badge tone="warning" icon={<TriangleAlert />}>
            {plural(issues.length - errors, 'warning')}
          </Badge>
        )}
        {issueCount > issues.length && (
          <span className={table['soft']}>
            The first {count(issues.length)} of {count(issueCount)}.
          </span>
        )}
        <Pager label="Pages of issues" page={page} total={issues.length} onPage={setPage} />
        <Button size="s" icon={<Download />} onClick={write}>
          Export CSV
        </Button>
      </div>
      <div className={table['frame']}>
        <table className={cx(table['table'], styles['issues'])}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">What</th>
              <th scope="col">Remedy</th>
            </tr>
          </thead>
          <tbody>
            {issues.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((issue, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes its order
              <tr key={page * PAGE_SIZE + index}>
                <td className={styles['place']}>
                  <span className={styles['sign']} data-severity={issue.severity}>
                    {issue.severity === 'error' ? <CircleAlert aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
                    <span className="visually-hidden">{issue.severity === 'error' ? 'Error' : 'Warning'}</span>
                  </span>
                  {issue.row === null ? 'All' : count(issue.row)}
                </td>
                <td dir="auto" className={styles['column']}>
                  {issue.column ?? <span className={table['soft']}>Whole row</span>}
                </td>
                <td dir="auto">{issue.message}</td>
                <td className={styles['remedy']}>{issue.remedy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={table['soft']}>Row 1 is the first row under the column names: line 2 in a spreadsheet.</p>
    </section>
  );
}
