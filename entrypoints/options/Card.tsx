import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

export type CardProps = { title: string /** What it is for, in one line. */; hint?: ReactNode; aside?: ReactNode; children: ReactNode };

/** One subject of the settings. */
export function Card({ title, hint, aside, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['head']}>
        <div>
          <h2 id={id} className={styles['title']}>
            {title}
          </h2>
          {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
