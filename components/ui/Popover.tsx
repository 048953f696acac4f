import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Popup.module.css';

export type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  title?: ReactNode;
  children: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
};

/** A small sheet beside its button: a definition, a reason, a short form. */
export function Popover({ trigger, title, children, side = 'bottom', align = 'start' }: PopoverProps) {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner className={styles['positioner']} side={side} align={align} sideOffset={4} collisionPadding={8}>
          <BasePopover.Popup className={cx(styles['popup'], styles['sheet'])}>
            {title !== undefined && <BasePopover.Title className={styles['title']}>{title}</BasePopover.Title>}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
