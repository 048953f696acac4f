import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Popup.module.css';

export type TooltipProps = {
  /** What it explains: something that can be focused. */
  children: ReactElement;
  text: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right';
};

/** A hint on hover and focus. Never the only place of an information: use a Popover for what must be read. */
export function Tooltip({ children, text, side = 'top' }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} delay={400} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner className={styles['positioner']} side={side} sideOffset={6} collisionPadding={8}>
          <BaseTooltip.Popup className={cx(styles['popup'], styles['hint'])}>{text}</BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
