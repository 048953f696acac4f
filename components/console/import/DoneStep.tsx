import { getRouteApi, Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { plural } from '../format.ts';
import { Failure } from '../parts/Failure.tsx';
import { Counts } from './Counts.tsx';
import styles from './DoneStep.module.css';
import { type Run, useImportDraft } from './ImportDraft.tsx';
import { IssueTable } from './IssueTable.tsx';
import { useElapsed } from './use-elapsed.ts';

const route = getRouteApi('/import');

/** The import for good: while it runs, and how it ended. */
export function DoneStep() {
  const { draft, run, start, clear } = useImportDraft();
  const navigate = route.useNavigate();
  const another = () => {
    clear();
    void navigate({ search: { step: 'file' } });
  };

  switch (run.status) {
    case 'running':
      return <Running run={run} rows={draft?.preview.rowCount ?? 0} />;
    case 'failed':
      return (
        <div className={styles['step']}>
          <Failure error={run.error} title="Nothing was imported; your file and mapping are kept" onRetry={start} />
          <p>
            <Link to="/import" search={{ step: 'columns' }}>
              Back to the columns
            </Link>
          </p>
        </div>
      );
    case 'done':
      return (
        <div className={styles['step']}>
          <p className={styles['done']} role="status">
            <CircleCheck aria-hidden="true" />
            <span>
              <bdi>{run.fileName}</bdi> is imported: {plural(run.report.counts.created, 'row')} created, {run.report.counts.updated}{' '}
              updated.
            </span>
          </p>
          <Counts counts={run.report.counts} kind={draft?.kind ?? 'people'} tense="did" />
          <IssueTable report={run.report} />
          <div className={styles['actions']}>
            <Button variant="primary" onClick={another}>
              Import another file
            </Button>
            {draft?.kind === 'assets' ? <Link to="/content">See the assets</Link> : <Link to="/inbox">See the inbox</Link>}
          </div>
        </div>
      );
    case 'none':
      return null;
  }
}

function Running({ run, rows }: { run: Extract<Run, { status: 'running' }>; rows: number }) {
  const seconds = useElapsed(run.since);
  return (
    <div className={styles['step']}>
      <div className={styles['track']} role="progressbar" aria-label={`Importing ${plural(rows, 'row')}`}>
        <span className={styles['runner']} />
      </div>
      <p>
        Importing {plural(rows, 'row')}: {plural(seconds, 'second')} so far. All rows are stored together at the end, or none.
      </p>
      <p className={styles['soft']}>
        You can look at other screens meanwhile. Closing this tab does not stop the import, but you would not see its result.
      </p>
    </div>
  );
}
