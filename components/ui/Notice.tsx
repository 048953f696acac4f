import { CircleAlert, CloudOff, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Notice.module.css';

export type NoticeProps = {
  tone?: 'info' | 'offline' | 'warning' | 'negative';
  /** What happened, in a few words. */
  title?: ReactNode;
  /** What it means and the way out. */
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** `alert` interrupts a screen reader; `status` waits. Leave it out for what was there from the start. */
  role?: 'status' | 'alert';
  className?: string;
};

const ICONS = { info: Info, offline: CloudOff, warning: TriangleAlert, negative: CircleAlert };

/** A line that tells of a state of the whole screen. */
export function Notice({ tone = 'info', title, children, actions, role, className }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div role={role} className={cx(styles['notice'], styles[tone], className)}>
      <Icon className={styles['icon']} aria-hidden="true" />
      <div className={styles['text']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
