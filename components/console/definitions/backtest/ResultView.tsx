import type { ReactNode } from 'react';
import { Notice } from '#components/ui/Notice.tsx';
import type { BacktestResult, BacktestRun } from '#lib/contract/backtest.ts';
import { useDefinitions } from '../../data/definitions.ts';
import { count, moment } from '../../format.ts';
import { isOnItsWay } from '../shared/standing.ts';
import { GroupTable } from './GroupTable.tsx';
import { headline } from './headline.ts';
import { MonthChart } from './MonthChart.tsx';
import styles from './ResultView.module.css';
import { TriggerTable } from './TriggerTable.tsx';
import { VersionFigures } from './VersionFigures.tsx';

/** The names of both sides of a comparison, as they stand in sentences. */
export type Names = { draft: string; active: string };

/** What a replay found, from the one sentence down to each trigger. */
export function ResultView({ run, result, again }: { run: BacktestRun; result: BacktestResult; again?: ReactNode }) {
  const { data } = useDefinitions();
  const tested = data?.versions.find(({ contentHash }) => contentHash === run.draftHash);
  const names = { draft: tested ? `version ${tested.version}` : 'this draft', active: `version ${run.activeVersion}` };
  const inForce = data?.versions.find(({ status }) => status === 'active')?.version ?? null;
  // A version that counts or counted is history; one that may still be signed is compared with what it would replace.
  const isStale = data !== undefined && inForce !== run.activeVersion && (tested === undefined || isOnItsWay(tested));
  const [first, ...rest] = headline(result, names.draft);

  return (
    <div className={styles['result']}>
      {isStale && (
        <Notice tone="warning" title="Another version is in force by now">
          This was compared with {run.activeVersion === null ? 'nothing' : `version ${run.activeVersion}`}
          {inForce !== null && `; version ${inForce} is in force`}. Run the backtest again before anybody signs.
        </Notice>
      )}
      <div className={styles['headline']}>
        <p className={styles['first']}>{first}</p>
        {rest.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {result.months.length > 0 && <MonthChart runId={run.id} months={result.months} names={names} hasActive={result.active !== null} />}
      <GroupTable runId={run.id} result={result} names={names} />
      <VersionFigures result={result} names={names} />
      {result.triggers.length > 0 && <TriggerTable runId={run.id} result={result} names={names} />}
      <div className={styles['foot']}>
        <p>
          {count(result.people)} people and {count(result.events)} events up to {moment(result.asOf)}; {count(result.judged.good)} people
          were judged good by reps, {count(result.judged.notGood)} not good; the outcome of {count(result.outcomes.known)} is known.
          Replayed by <bdi>{run.startedBy}</bdi>. The same content over the same history always gives the same figures.
        </p>
        {again}
      </div>
    </div>
  );
}
