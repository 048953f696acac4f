import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { BacktestResult } from '#lib/contract/backtest.ts';
import { count } from '../../format.ts';
import styles from './MonthChart.module.css';
import { MonthTable } from './MonthTable.tsx';
import { monthName, scaleOf, shortMonth } from './months.ts';
import type { Names } from './ResultView.tsx';

type Month = BacktestResult['months'][number];
type MonthChartProps = { runId: string; months: readonly Month[]; names: Names; hasActive: boolean };

/** More columns than this leave no room for the numbers on the bars. */
const MOST_NUMBERED = 14;
/** Narrowest column; what does not fit is scrolled. */
const COLUMN_REM = 2.25;

/**
 * First hand-overs by month: the version in force beside what is tested, each with the part that the other lacks. Every month is a link
 * to its people; its figures are said in words under the chart, and all of them stand in the table.
 */
export function MonthChart({ runId, months, names, hasActive }: MonthChartProps) {
  const [chosen, setChosen] = useState<Month | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  // Where there is no room for all, the newest months are what is asked about.
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollLeft = frame.current.scrollWidth;
  }, []);
  const { top, ticks } = scaleOf(Math.max(...months.flatMap(({ active, draft }) => [active, draft])));
  return (
    <figure className={styles['figure']} aria-labelledby="months-title">
      <figcaption className={styles['caption']}>
        <h3 id="months-title">How many people are handed over each month?</h3>
        <Key names={names} hasActive={hasActive} />
      </figcaption>
      <div ref={frame} className={styles['frame']}>
        <div className={styles['scale']} aria-hidden="true">
          <span className={styles['ticks']}>
            {ticks.map((tick) => (
              <span key={tick} className={styles['tick']} style={{ bottom: `${(tick / top) * 100}%` }}>
                {count(tick)}
              </span>
            ))}
          </span>
        </div>
        <ol
          className={styles['plot']}
          style={{ minWidth: `${months.length * COLUMN_REM}rem` }}
          aria-label="Months"
          data-crowded={months.length > MOST_NUMBERED}
        >
          <li className={styles['lines']} aria-hidden="true">
            {ticks.map((tick) => (
              <span key={tick} style={{ bottom: `${(tick / top) * 100}%` }} />
            ))}
          </li>
          {months.map((month, at) => (
            <li key={month.month} className={styles['column']}>
              <Link
                to="/definitions/backtests/$id"
                params={{ id: runId }}
                search={{ month: month.month, group: groupOf(month) }}
                hash="who"
                className={styles['month']}
                onMouseEnter={() => setChosen(month)}
                onMouseLeave={() => setChosen(null)}
                onFocus={() => setChosen(month)}
                onBlur={() => setChosen(null)}
              >
                <span className="visually-hidden">{monthWords(month, names, hasActive)}</span>
                <span className={styles['bars']} aria-hidden="true">
                  {hasActive && <Bar kind="active" total={month.active} part={month.removed} top={top} />}
                  <Bar kind="draft" total={month.draft} part={hasActive ? month.added : 0} top={top} />
                </span>
                <span className={styles['label']} aria-hidden="true">
                  {shortMonth(month.month, at === 0)}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </div>
      <p className={styles['said']} aria-hidden="true">
        {chosen ? monthWords(chosen, names, hasActive) : 'Point at a month for its figures; open it to see who.'}
      </p>
      <Disclosure summary="The same as a table">
        <MonthTable months={months} names={names} hasActive={hasActive} />
      </Disclosure>
    </figure>
  );
}

function Bar({ kind, total, part, top }: { kind: 'active' | 'draft'; total: number; part: number; top: number }) {
  return (
    <span className={styles['bar']} data-kind={kind} style={{ height: `${(total / top) * 100}%` }}>
      <span className={styles['number']}>{count(total)}</span>
      {part > 0 && <span className={styles['part']} style={{ height: `${(part / total) * 100}%` }} />}
    </span>
  );
}

function Key({ names, hasActive }: { names: Names; hasActive: boolean }) {
  return (
    <p className={styles['key']}>
      {hasActive && (
        <>
          <span>
            <i className={styles['swatch']} data-look="active" /> {names.active}
          </span>
          <span>
            <i className={styles['swatch']} data-look="removed" /> of these, left out by {names.draft}
          </span>
        </>
      )}
      <span>
        <i className={styles['swatch']} data-look="draft" /> {names.draft}
      </span>
      {hasActive && (
        <span>
          <i className={styles['swatch']} data-look="added" /> of these, added
        </span>
      )}
    </p>
  );
}

function groupOf({ added, removed }: Month): 'added' | 'removed' | 'both' {
  if (added > 0) return 'added';
  return removed > 0 ? 'removed' : 'both';
}

function monthWords({ month, active, draft, added, removed }: Month, names: Names, hasActive: boolean): string {
  if (!hasActive) return `${monthName(month)}: ${count(draft)} under ${names.draft}`;
  const change = `${count(added)} added, ${count(removed)} left out`;
  return `${monthName(month)}: ${count(active)} under ${names.active}, ${count(draft)} under ${names.draft}; ${change}`;
}
