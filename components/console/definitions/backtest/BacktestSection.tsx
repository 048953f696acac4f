import { Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { BacktestRun } from '#lib/contract/backtest.ts';
import { isGoing, useBacktestOf, useStartBacktest } from '../../data/backtests.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import styles from './BacktestSection.module.css';
import { ResultView } from './ResultView.tsx';
import { Running } from './Running.tsx';

export type BacktestSectionProps = {
  /** Of the body as the server stored it; null while it is worked out. */
  contentHash: string | null;
  name: string;
  body: unknown;
  /** Whether a run can be started and stopped here; where not, why. */
  mayTest: boolean;
  whyNot?: string;
};

const NOT_ALLOWED = 'Marketers and managers can start one.';

/** What a draft or a version would have done: start, watch, stop, and the result. The newest run of exactly this content is shown. */
export function BacktestSection({ contentHash, name, body, mayTest, whyNot = NOT_ALLOWED }: BacktestSectionProps) {
  const found = useBacktestOf(contentHash);
  const start = useStartBacktest();
  // What was just started stands here even where the answer names another content than we thought.
  const run = newest(start.data, found.data);
  const replay = (label: string) =>
    mayTest && (
      <Button icon={<Play />} disabled={start.isPending} onClick={() => start.mutate({ name, body })}>
        {label}
      </Button>
    );

  return (
    <div className={styles['section']}>
      {start.error && <Failure error={start.error} title="The backtest could not be started" />}
      {found.error && !run && (
        <Failure error={found.error} title="The last backtest could not be loaded" onRetry={() => void found.refetch()} />
      )}
      {found.isPending && contentHash !== null && !run && <Lines label="Looking for a backtest" rows={3} />}
      {(run === null || (run === undefined && contentHash === null)) && <NotRun action={replay('Run the backtest')} whyNot={whyNot} />}
      {run && <RunView run={run} mayTest={mayTest} replay={replay} />}
    </div>
  );
}

type RunViewProps = { run: BacktestRun; mayTest: boolean; replay: (label: string) => ReactNode };

/** A run, wherever it stands. */
function RunView({ run, mayTest, replay }: RunViewProps) {
  if (isGoing(run)) return <Running run={run} mayStop={mayTest} />;
  if (run.state === 'cancelled') {
    return (
      <Notice title="The backtest was stopped" actions={replay('Run it again')}>
        Nothing is kept of it.
      </Notice>
    );
  }
  if (run.result === null) {
    return (
      <Notice tone="negative" title="The backtest did not come to its end" actions={replay('Run it again')}>
        {run.message ?? 'It was interrupted. Your draft and your history are untouched.'}
      </Notice>
    );
  }
  return <ResultView run={run} result={run.result} again={replay('Run it again')} />;
}

function NotRun({ action, whyNot }: { action: ReactNode; whyNot: string }) {
  return (
    <div className={styles['empty']}>
      <p>
        Nobody has run it yet. A backtest says who would have been handed over and who not, month by month, and what reps and deals say of
        them. It changes nothing.
      </p>
      {action || <p className={styles['soft']}>{whyNot}</p>}
    </div>
  );
}

function newest(started: BacktestRun | undefined, found: BacktestRun | null | undefined): BacktestRun | null | undefined {
  if (started === undefined || (found && found.startedAt >= started.startedAt)) return found;
  return started;
}
