import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

export type SectionProps = {
  title: string;
  /** At the heading's end. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One part of the panel with its heading. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
