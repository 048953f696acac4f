import type { ReactNode } from 'react';
import styles from './sections.module.css';

export type SectionProps = { id: string; title: string; lead?: ReactNode; count?: number; children: ReactNode };

/** A part of the definition with its name and what it is about. */
export function Section({ id, title, lead, count, children }: SectionProps) {
  return (
    <section id={id} className={styles['section']} aria-labelledby={`${id}-title`} data-section>
      <header>
        <h2 id={`${id}-title`} className={styles['title']} tabIndex={-1}>
          {title}
          {count !== undefined && <span className={styles['count']}>{count}</span>}
        </h2>
        {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      </header>
      {children}
    </section>
  );
}
