import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Popup.module.css';

export type MenuItem =
  | { kind?: 'action'; label: string; icon?: ReactNode; hint?: ReactNode; danger?: boolean; disabled?: boolean; onSelect: () => void }
  | { kind: 'separator' };

export type MenuProps = {
  /** The button that opens it, for example an IconButton. */
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: 'start' | 'center' | 'end';
};

/** A menu of actions (Base UI: arrow keys, type-ahead, Escape). About 36 KB gzip: the panel has its own smaller one. */
export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className={styles['positioner']} sideOffset={4} align={align}>
          <BaseMenu.Popup className={cx(styles['popup'], styles['menu'])}>
            {items.map((item, index) =>
              item.kind === 'separator' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a separator is its place
                <BaseMenu.Separator key={`separator-${index}`} className={styles['separator']} />
              ) : (
                <BaseMenu.Item
                  key={item.label}
                  className={styles['item']}
                  data-danger={item.danger === true}
                  disabled={item.disabled === true}
                  onClick={item.onSelect}
                >
                  <span className={styles['itemIcon']} aria-hidden="true">
                    {item.icon}
                  </span>
                  <span>{item.label}</span>
                  {item.hint !== undefined && <span className={styles['itemHint']}>{item.hint}</span>}
                </BaseMenu.Item>
              ),
            )}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
