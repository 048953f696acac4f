import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './IconButton.module.css';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** What it does; read aloud and shown on hover. */
  label: string;
  icon: ReactNode;
  size?: 's' | 'm';
};

/** A button of one icon. At least 26 px square, so that it can be hit. */
export function IconButton({ label, icon, size = 'm', className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} aria-label={label} title={rest.title ?? label} className={cx(styles['button'], styles[size], className)}>
      {icon}
    </button>
  );
}
