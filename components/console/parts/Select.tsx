import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '#components/ui/cx.ts';
import styles from './Select.module.css';

export type SelectProps = ComponentProps<'select'>;

/** The browser's own select with our face: it works with every keyboard, reader and phone, and forty of them cost nothing. */
export function Select({ className, children, ...rest }: SelectProps) {
  return (
    <span className={cx(styles['frame'], className)}>
      <select {...rest} className={styles['select']}>
        {children}
      </select>
      <ChevronDown className={styles['icon']} aria-hidden="true" />
    </span>
  );
}
