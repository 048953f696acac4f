import type { ReactNode } from 'react';
import styles from './triggers.module.css';

/** A question about a trigger, and its blanks. */
export function Block({ question, children }: { question: string; children: ReactNode }) {
  return (
    <div className={styles['block']}>
      <p className={styles['question']}>{question}</p>
      <div className={styles['answer']}>{children}</div>
    </div>
  );
}
