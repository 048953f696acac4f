import type { ReactNode } from 'react';
import styles from './Figure.module.css';

export type FigureProps = {
  name: string;
  value: ReactNode;
  /** What the number counts, in the glossary's words. Always in sight. */
  definition: ReactNode;
};

/** A figure with its own definition beside it. */
export function Figure({ name, value, definition }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt className={styles['name']}>{name}</dt>
      <dd className={styles['value']}>{value}</dd>
      <dd className={styles['definition']}>{definition}</dd>
    </div>
  );
}

/** Figures side by side. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={styles['figures']}>{children}</dl>;
}
