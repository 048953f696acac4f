import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { IMPORT_STEPS, type ImportStep } from '../search.ts';
import styles from './Steps.module.css';

const NAMES: Record<ImportStep, string> = { file: 'File', columns: 'Columns', check: 'Check', done: 'Import' };

/** Where the import stands; steps that can be gone to are links. */
export function Steps({ step, hasDraft, isDone }: { step: ImportStep; hasDraft: boolean; isDone: boolean }) {
  const at = IMPORT_STEPS.indexOf(step);
  return (
    <nav aria-label="Steps of the import">
      <ol className={styles['steps']}>
        {IMPORT_STEPS.map((name, index) => {
          const isLink = name !== step && (name === 'file' || (hasDraft && name !== 'done'));
          const face = (
            <>
              <span className={styles['number']} aria-hidden="true">
                {index < at || isDone ? <Check /> : index + 1}
              </span>
              {NAMES[name]}
            </>
          );
          return (
            <li key={name} className={styles['step']} data-state={index === at ? 'now' : index < at || isDone ? 'done' : 'next'}>
              {isLink ? (
                <Link to="/import" search={{ step: name }} className={styles['face']} activeProps={{ 'aria-current': undefined }}>
                  {face}
                </Link>
              ) : (
                <span className={styles['face']} aria-current={index === at ? 'step' : undefined}>
                  {face}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
