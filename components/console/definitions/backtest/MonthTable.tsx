import type { BacktestResult } from '#lib/contract/backtest.ts';
import { count } from '../../format.ts';
import styles from './MonthTable.module.css';
import { monthName } from './months.ts';
import type { Names } from './ResultView.tsx';

type MonthTableProps = { months: Readonly<BacktestResult['months']>; names: Names; hasActive: boolean };

/** The figures of the chart of months. */
export function MonthTable({ months, names, hasActive }: MonthTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled by keyboard too
    <section className={styles['frame']} aria-label="First hand-overs by month" tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {hasActive && <th scope="col">Under {names.active}</th>}
            <th scope="col">Under {names.draft}</th>
            {hasActive && <th scope="col">Added</th>}
            {hasActive && <th scope="col">Left out</th>}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, active, draft, added, removed }) => (
            <tr key={month}>
              <th scope="row">{monthName(month)}</th>
              {hasActive && <td>{count(active)}</td>}
              <td>{count(draft)}</td>
              {hasActive && <td>{count(added)}</td>}
              {hasActive && <td>{count(removed)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
