import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

/** One thing that wants attention: its name with its number, what it is about, and the way there. */
export function Card({ title, number, children, more }: { title: string; number?: ReactNode; children: ReactNode; more?: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {number !== undefined && <span className={styles['number']}>{number} </span>}
        {title}
      </h2>
      {children}
      {more !== undefined && <p className={styles['more']}>{more}</p>}
    </section>
  );
}
