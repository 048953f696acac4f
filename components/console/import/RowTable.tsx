import { useState } from 'react';
import { Badge, type Tone } from '#components/ui/Badge.tsx';
import { cx } from '#components/ui/cx.ts';
import type { ImportReport } from '#lib/contract/imports.ts';
import { count, plural } from '../format.ts';
import { PAGE_SIZE, Pager } from '../parts/Pager.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import table from '../parts/Table.module.css';
import styles from './RowTable.module.css';

type Action = ImportReport['rows'][number]['action'];

const ACTIONS: Record<Action, { label: string; tone: Tone }> = {
  create: { label: 'Create', tone: 'positive' },
  update: { label: 'Update', tone: 'accent' },
  unchanged: { label: 'Unchanged', tone: 'neutral' },
  skip: { label: 'Skip', tone: 'negative' },
};

/** Row by row, what would happen. The report carries the first rows and every skipped one; the sums above cover all. */
export function RowTable({ report: { rows, counts } }: { report: ImportReport }) {
  const [show, setShow] = useState<Action | 'all'>('all');
  const [page, setPage] = useState(0);
  const totals: Record<Action, number> = {
    create: counts.created,
    update: counts.updated,
    unchanged: counts.unchanged,
    skip: counts.skipped,
  };
  const shown = show === 'all' ? rows : rows.filter(({ action }) => action === show);
  const total = show === 'all' ? counts.rows : totals[show];

  return (
    <section className={table['section']} aria-labelledby="rows-title">
      <div className={table['bar']}>
        <h2 id="rows-title" className={table['title']}>
          Row by row
        </h2>
        <Segmented
          label="Rows to show"
          value={show}
          options={[
            { value: 'all' as const, label: `All ${count(counts.rows)}` },
            ...(['create', 'update', 'unchanged', 'skip'] as const).map((action) => ({
              value: action,
              label: `${ACTIONS[action].label} ${count(totals[action])}`,
            })),
          ]}
          onChange={(value) => {
            setShow(value);
            setPage(0);
          }}
        />
        {shown.length < total && (
          <span className={table['soft']}>
            {plural(shown.length, 'row')} of {count(total)} listed.
          </span>
        )}
        <Pager label="Pages of rows" page={page} total={shown.length} onPage={setPage} />
      </div>
      {shown.length === 0 ? (
        <p className={table['soft']}>No such row is listed.</p>
      ) : (
        <div className={table['frame']}>
          <table className={cx(table['table'], styles['rows'])}>
            <thead>
              <tr>
                <th scope="col" className={table['number']}>
                  Row
                </th>
                <th scope="col">What happens</th>
                <th scope="col">Who or what</th>
                <th scope="col">In detail</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map(({ row, action, label, changes }) => (
                <tr key={row}>
                  <td className={table['number']}>{count(row)}</td>
                  <td>
                    <Badge tone={ACTIONS[action].tone}>{ACTIONS[action].label}</Badge>
                  </td>
                  <td dir="auto" className={styles['label']}>
                    {label}
                  </td>
                  <td className={styles['changes']} dir="auto">
                    {changes.join(' · ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
