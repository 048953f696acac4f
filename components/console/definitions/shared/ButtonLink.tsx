import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import styles from '#components/ui/Button.module.css';
import { cx } from '#components/ui/cx.ts';
import own from './ButtonLink.module.css';

type AnchorProps = ComponentProps<'a'> & { variant?: 'primary' | 'secondary' | 'plain'; size?: 's' | 'm'; icon?: ReactNode };

function Anchor({ variant = 'secondary', size = 'm', icon, className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={cx(styles['button'], styles[variant], styles[size], own['link'], className)}>
      {icon !== undefined && (
        <span className={styles['icon']} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </a>
  );
}

/** A way to another screen that looks like a button, because it is the thing to do next. */
export const ButtonLink = createLink(Anchor);
