import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { cx } from './cx.ts';

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary` is the one thing to do next on a screen; `plain` has no border. */
  variant?: 'primary' | 'secondary' | 'plain' | 'danger';
  size?: 's' | 'm';
  /** An icon before the label; it is hidden from assistive technology. */
  icon?: ReactNode;
};

/** A button with a verb on it. */
export function Button({ variant = 'secondary', size = 'm', icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={cx(styles['button'], styles[variant], styles[size], className)}>
      {icon !== undefined && (
        <span className={styles['icon']} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </button>
  );
}
