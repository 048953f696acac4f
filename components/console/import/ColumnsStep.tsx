import { getRouteApi } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { bytes, count, plural } from '../format.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { ColumnRow } from './ColumnRow.tsx';
import styles from './ColumnsStep.module.css';
import { type Draft, problemsOf, withTarget } from './draft.ts';
import { FileSettings } from './FileSettings.tsx';
import { useImportDraft } from './ImportDraft.tsx';
import { SavedPlan } from './SavedPlan.tsx';

const route = getRouteApi('/import');
type Show = 'all' | 'mapped' | 'ignored' | 'problems';

/** What each column becomes: suggested, with samples from the file beside it, and every choice open. */
export function ColumnsStep({ draft }: { draft: Draft }) {
  const { setDraft } = useImportDraft();
  const navigate = route.useNavigate();
  const [show, setShow] = useState<Show>('all');
  const [isInsisting, setInsisting] = useState(false);
  const problems = useMemo(() => problemsOf(draft), [draft]);
  const general = problems.filter(({ column }) => column === null);
  const troubled = new Set(problems.map(({ column }) => column));
  const mapped = draft.columns.filter(({ target }) => target.to !== 'ignore');

  const shown = draft.columns.filter(({ column, target }) => {
    if (show === 'mapped') return target.to !== 'ignore';
    if (show === 'ignored') return target.to === 'ignore';
    return show === 'all' || troubled.has(column);
  });
  const next = () => {
    setInsisting(true);
    if (problems.length === 0) void navigate({ search: { step: 'check' } });
    else if (general.length === 0) setShow('problems');
  };

  return (
    <div className={styles['step']}>
      <p className={styles['file']}>
        <strong dir="auto">{draft.file.name}</strong> · {bytes(draft.file.size)} · {plural(draft.preview.rowCount, 'row')} ·{' '}
        {plural(draft.preview.headers.length, 'column')}
      </p>
      {draft.file.note !== null && <Notice tone="warning">{draft.file.note}</Notice>}
      <FileSettings draft={draft} onChange={(change) => setDraft((old) => old && { ...old, ...change })} />

      <div className={styles['bar']}>
        <h2 className={styles['heading']}>Columns</h2>
        <Segmented
          label="Columns to show"
          value={show}
          options={[
            { value: 'all', label: `All ${count(draft.columns.length)}` },
            { value: 'mapped', label: `Imported ${count(mapped.length)}` },
            { value: 'ignored', label: `Left out ${count(draft.columns.length - mapped.length)}` },
            ...(troubled.size > 0 || show === 'problems'
              ? [{ value: 'problems' as const, label: `To mend ${count(problems.length)}` }]
              : []),
          ]}
          onChange={setShow}
        />
        <SavedPlan draft={draft} />
      </div>

      <ol className={styles['columns']} aria-label="Columns of the file">
        {shown.map((mapping) => (
          <ColumnRow
            key={mapping.column}
            draft={draft}
            mapping={mapping}
            problems={problems.filter(({ column }) => column === mapping.column).map(({ message }) => message)}
            onTarget={(target) => setDraft((old) => old && withTarget(old, mapping.column, target))}
          />
        ))}
      </ol>
      {shown.length === 0 && <p className={styles['none']}>No column here.</p>}

      <footer className={styles['foot']}>
        <div className={styles['verdict']} role={isInsisting && problems.length > 0 ? 'alert' : undefined}>
          {general.map(({ message }) => (
            <p key={message} className={styles['problem']}>
              {message}
            </p>
          ))}
          {problems.length > general.length && (
            <p className={styles['problem']}>{plural(problems.length - general.length, 'column needs', 'columns need')} a decision.</p>
          )}
          {problems.length === 0 && (
            <p>
              {count(mapped.length)} of {plural(draft.columns.length, 'column')} will be imported.
            </p>
          )}
        </div>
        <Button variant="primary" icon={<ArrowRight />} aria-disabled={problems.length > 0} onClick={next}>
          See what would happen
        </Button>
      </footer>
    </div>
  );
}
