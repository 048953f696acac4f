import type { ImportKind, ImportReport } from '#lib/contract/imports.ts';
import { count } from '../format.ts';
import { Figure, Figures } from '../parts/Figure.tsx';
import styles from './Counts.module.css';

type CountsProps = { counts: ImportReport['counts']; kind: ImportKind; tense: 'would' | 'did' };

/** The sums of an import. Created, updated, unchanged and skipped add up to the rows. */
export function Counts({ counts, kind, tense }: CountsProps) {
  const was = tense === 'would' ? 'would be' : 'were';
  const things = kind === 'people' ? 'people' : 'assets';
  return (
    <div className={styles['counts']}>
      <Figures>
        <Figure name="Created" value={count(counts.created)} definition={`Rows whose ${things} ${was} new.`} />
        <Figure name="Updated" value={count(counts.updated)} definition={`Rows whose ${things} are known and ${was} changed.`} />
        <Figure name="Unchanged" value={count(counts.unchanged)} definition="Rows that say what is known already." />
        <Figure name="Skipped" value={count(counts.skipped)} definition={`Rows that ${was} left out; each stands below with its reason.`} />
      </Figures>
      {kind === 'people' && (
        <Figures>
          <Figure name="Verdicts" value={count(counts.verdicts)} definition="Reps’ judgements that come in." />
          <Figure name="Outcomes" value={count(counts.outcomes)} definition="How it ended: converted, won, lost." />
          <Figure name="Behaviours" value={count(counts.events)} definition="Things that people did." />
          <Figure name="CRM links" value={count(counts.links)} definition="Records matched to a person from then on." />
        </Figures>
      )}
    </div>
  );
}
