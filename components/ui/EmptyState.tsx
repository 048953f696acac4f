import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './EmptyState.module.css';

export type EmptyStateProps = {
  icon?: ReactNode;
  /** What is the case, as a heading. */
  title: string;
  /** Why, and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  /** 1 where it is the whole page. */
  level?: 1 | 2;
  className?: string;
};

/** A whole screen or list with nothing in it yet: says why, and the way on. */
export function EmptyState({ icon, title, children, actions, level = 2, className }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={cx(styles['empty'], className)}>
      {icon !== undefined && (
        <span className={styles['icon']} aria-hidden="true">
          {icon}
        </span>
      )}
      <Heading className={styles['title']}>{title}</Heading>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </section>
  );
}
