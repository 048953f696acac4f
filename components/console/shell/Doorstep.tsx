import type { ReactNode } from 'react';
import { usePageTitle } from '../parts/use-page-title.ts';
import styles from './Doorstep.module.css';
import { Mark } from './Mark.tsx';

/** Stands where nobody can come in: why, and what to do. */
export function Doorstep({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <main className={styles['doorstep']}>
      <div className={styles['card']}>
        <Mark size="2.5rem" />
        <h1 className={styles['title']}>{title}</h1>
        <p className={styles['text']}>{text}</p>
        {children}
      </div>
    </main>
  );
}
