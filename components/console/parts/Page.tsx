import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import styles from './Page.module.css';
import { usePageTitle } from './use-page-title.ts';

export type PageProps = {
  title: string;
  /** Names the browser tab, where the heading says something else. */
  tabTitle?: string;
  /** What this screen is for, in a line. */
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** `fill` gives the screen the whole height, with parts that scroll on their own; `reading` keeps lines short. */
  width?: 'wide' | 'reading' | 'fill';
};

/** A screen: its name, what it is for, what can be done, and its content. */
export function Page({ title, tabTitle, lead, actions, children, width = 'wide' }: PageProps) {
  usePageTitle(tabTitle ?? title);
  return (
    <div className={cx(styles['page'], styles[width])}>
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h1 className={styles['title']}>{title}</h1>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
