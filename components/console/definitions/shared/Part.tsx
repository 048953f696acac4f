import type { ReactNode } from 'react';
import styles from './Part.module.css';

/** A part of a long page that can be linked to: its question or name, a line about it, and its content. */
export function Part({
  id,
  title,
  lead,
  actions,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} className={styles['part']} aria-labelledby={`${id}-title`}>
      <div className={styles['bar']}>
        <h2 id={`${id}-title`} className={styles['title']}>
          {title}
        </h2>
        {actions}
      </div>
      {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      {children}
    </section>
  );
}
