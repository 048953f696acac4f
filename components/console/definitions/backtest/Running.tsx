import { Button } from '#components/ui/Button.tsx';
import type { BacktestRun } from '#lib/contract/backtest.ts';
import { useCancelBacktest } from '../../data/backtests.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Progress } from '../shared/Progress.tsx';
import styles from './Running.module.css';

/** A run on its way: what it is doing, how far it is, and the way to stop it. */
export function Running({ run, mayStop }: { run: BacktestRun; mayStop: boolean }) {
  const cancel = useCancelBacktest();
  return (
    <div className={styles['running']}>
      <p className={styles['step']} role="status">
        {run.state === 'queued' ? 'Waiting for its turn' : run.step}
        <span className={styles['dots']} aria-hidden="true">
          …
        </span>
      </p>
      <Progress label="Backtest" value={run.progress} />
      {mayStop && (
        <div>
          <Button size="s" disabled={cancel.isPending} onClick={() => cancel.mutate({ id: run.id })}>
            {cancel.isPending ? 'Stopping…' : 'Stop the backtest'}
          </Button>
        </div>
      )}
      {cancel.error && <Failure error={cancel.error} title="It could not be stopped" />}
      <p className={styles['soft']}>It goes on if you leave this page.</p>
    </div>
  );
}
