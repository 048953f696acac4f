import type { ReactNode } from 'react';
import styles from './Frame.module.css';

/** The panel's frame: what scrolls above, and the verdict bar that is always there below. */
export function Frame({ children, footer }: { children: ReactNode; footer: ReactNode }) {
  return (
    <div className={styles['frame']}>
      <div className={styles['scroll']}>{children}</div>
      <footer className={styles['footer']}>{footer}</footer>
    </div>
  );
}
