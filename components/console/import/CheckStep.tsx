import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeft, Check } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { ImportReport } from '#lib/contract/imports.ts';
import { useDryRun } from '../data/imports.ts';
import { plural } from '../format.ts';
import { Failure } from '../parts/Failure.tsx';
import { Lines } from '../parts/Lines.tsx';
import styles from './CheckStep.module.css';
import { Counts } from './Counts.tsx';
import { type Draft, planOf, problemsOf } from './draft.ts';
import { useImportDraft } from './ImportDraft.tsx';
import { IssueTable } from './IssueTable.tsx';
import { RowTable } from './RowTable.tsx';

const route = getRouteApi('/import');

/** What the import would do, row by row, before anything is stored. */
export function CheckStep({ draft }: { draft: Draft }) {
  const { start } = useImportDraft();
  const navigate = route.useNavigate();
  const isReady = useMemo(() => problemsOf(draft).length === 0, [draft]);
  const given = useMemo(() => ({ file: draft.file.key, plan: planOf(draft), csv: draft.file.text }), [draft]);
  const check = useDryRun(isReady ? given : null);
  const back = () => void navigate({ search: { step: 'columns' } });
  const go = () => {
    start();
    void navigate({ search: { step: 'done' } });
  };

  if (!isReady) {
    return (
      <Notice
        tone="warning"
        title="Some columns still need a decision"
        actions={
          <Button size="s" onClick={back}>
            Back to the columns
          </Button>
        }
      />
    );
  }
  return (
    <div className={styles['step']}>
      {check.isFetching && <Lines label={`Checking ${plural(draft.preview.rowCount, 'row')}. Nothing is stored.`} rows={6} />}
      {check.isFetching && <p className={styles['note']}>Checking {plural(draft.preview.rowCount, 'row')}. Nothing is stored.</p>}
      {check.error && !check.isFetching && (
        <Failure error={check.error} title="This could not be checked" onRetry={() => void check.refetch()} />
      )}
      {check.data && !check.isFetching && <Findings report={check.data} kind={draft.kind} />}
      <footer className={styles['foot']}>
        <Button icon={<ArrowLeft />} onClick={back}>
          Back to the columns
        </Button>
        <Button variant="primary" icon={<Check />} disabled={!check.data || check.isFetching} onClick={go}>
          {check.data ? goWords(check.data) : 'Import'}
        </Button>
      </footer>
    </div>
  );
}

function Findings({ report, kind }: { report: ImportReport; kind: Draft['kind'] }) {
  return (
    <>
      <Counts counts={report.counts} kind={kind} tense="would" />
      <IssueTable report={report} />
      <RowTable report={report} />
    </>
  );
}

function goWords({ counts }: ImportReport): string {
  const rows = plural(counts.rows - counts.skipped, 'row');
  if (counts.created + counts.updated === 0) return `Import ${rows} (nothing would change)`;
  return counts.skipped === 0 ? `Import ${rows}` : `Import ${rows}, skip ${counts.skipped}`;
}
