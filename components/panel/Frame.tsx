import type { ReactNode } from 'react';
import styles from './Frame.module.css';

export type FrameProps = {
  children: ReactNode;
  footer: ReactNode;
  /** What lies over what scrolls. */
  page?: ReactNode;
  hasPage?: boolean;
};

/** The panel's frame: what scrolls above, and the verdict bar that is always there below. */
export function Frame({ children, footer, page, hasPage = false }: FrameProps) {
  return (
    <div className={styles['frame']}>
      <div className={styles['stage']}>
        <div className={styles['scroll']} inert={hasPage}>
          {children}
        </div>
        {page}
      </div>
      <footer className={styles['footer']}>{footer}</footer>
    </div>
  );
}
