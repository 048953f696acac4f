import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type * as z from 'zod/mini';
import type { BacktestGroup, BacktestResult, GroupJudgement } from '#lib/contract/backtest.ts';
import { count, plural } from '../../format.ts';
import styles from './Figures.module.css';
import { IntervalBar } from './IntervalBar.tsx';
import type { Names } from './ResultView.tsx';

type GroupTableProps = { runId: string; result: BacktestResult; names: Names };
type Group = { name: string; text: ReactNode; judgement: GroupJudgement; open: z.infer<typeof BacktestGroup> | null };

/** What reps and deals say of those who would come, go, and stay. */
export function GroupTable({ runId, result, names }: GroupTableProps) {
  return (
    <section className={styles['section']} aria-labelledby="groups-title">
      <h3 id="groups-title">Are they the right ones?</h3>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">
              Good, say reps <small>good ÷ (good + not good), the last verdict of each person; 95% Wilson interval</small>
            </th>
            <th scope="col">
              Converted or won <small>of the people whose outcome is known; 95% Wilson interval</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {groupsOf(result, names).map(({ name, text, judgement, open }) => (
            <tr key={name}>
              <th scope="row">
                <span className={styles['name']}>{name}</span>
                <span className={styles['size']}>
                  {open === null || judgement.people === 0 ? (
                    plural(judgement.people, 'person', 'people')
                  ) : (
                    <Link to="/definitions/backtests/$id" params={{ id: runId }} search={{ group: open }} hash="who">
                      {plural(judgement.people, 'person', 'people')}
                    </Link>
                  )}
                </span>
                <small>{text}</small>
              </th>
              <td data-label="Good, say reps">
                <IntervalBar value={judgement.precision} word="good" />
              </td>
              <td data-label="Converted or won">
                <IntervalBar value={judgement.outcomes} word="converted or won" />
                {judgement.won > 0 && <small>{plural(judgement.won, 'won deal')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function groupsOf({ groups, active, people }: BacktestResult, names: Names): Group[] {
  const neither: Group = {
    name: 'Neither',
    text: `Of ${count(people)} people, those who were never handed over.`,
    judgement: groups.neither,
    open: null,
  };
  if (active === null) {
    return [
      { name: 'Handed over', text: `MQLs under ${names.draft}.`, judgement: groups.added, open: 'added' },
      { ...neither, name: 'Not handed over' },
    ];
  }
  return [
    { name: 'Added', text: `MQLs under ${names.draft} only.`, judgement: groups.added, open: 'added' },
    { name: 'Left out', text: `MQLs under ${names.active} only.`, judgement: groups.removed, open: 'removed' },
    { name: 'Both', text: 'MQLs under either.', judgement: groups.both, open: 'both' },
    neither,
  ];
}
