import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from '#components/ui/IconButton.tsx';
import styles from './ActionMenu.module.css';

export type Action = { label: string; icon: ReactNode; hint?: string; onSelect: () => void };

/** One of a few, in a row of the menu. */
export type Choice = { label: string; options: readonly (Omit<Action, 'hint'> & { isChosen: boolean })[] };

/**
 * The panel's one menu, by the menu-button pattern of the ARIA practices guide. Its own 2 KB, since Base UI's menu would
 * take a third of what the panel's script may weigh.
 */
export function ActionMenu({ label, actions, choice }: { label: string; actions: readonly Action[]; choice?: Choice | undefined }) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    itemsOf(root.current)[0]?.focus();
    const closeOutside = (event: Event) => {
      if (!(event.target instanceof Node && root.current?.contains(event.target))) setIsOpen(false);
    };
    const close = () => setIsOpen(false);
    document.addEventListener('pointerdown', closeOutside);
    window.addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      window.removeEventListener('blur', close);
    };
  }, [isOpen]);

  const closeAndReturn = () => {
    setIsOpen(false);
    root.current?.querySelector('button')?.focus();
  };

  return (
    <div ref={root} className={styles['root']}>
      <IconButton
        size="s"
        label={label}
        icon={<Ellipsis />}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <div
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className={styles['menu']}
          onKeyDown={(event) => onMenuKey(event, closeAndReturn)}
        >
          {actions.map((action) => (
            <button
              key={action.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles['item']}
              onClick={() => {
                closeAndReturn();
                action.onSelect();
              }}
            >
              {action.icon}
              <span>{action.label}</span>
              {action.hint !== undefined && (
                <span className={styles['hint']} aria-hidden="true">
                  {action.hint}
                </span>
              )}
            </button>
          ))}
          {choice !== undefined && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
            <div role="group" aria-label={choice.label} className={styles['choice']}>
              <span aria-hidden="true">{choice.label}</span>
              {choice.options.map((option) => (
                <button
                  key={option.label}
                  type="button"
                  role="menuitemradio"
                  aria-checked={option.isChosen}
                  aria-label={option.label}
                  title={option.label}
                  tabIndex={-1}
                  className={styles['option']}
                  onClick={option.onSelect}
                >
                  {option.icon}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function onMenuKey(event: KeyboardEvent<HTMLElement>, close: () => void) {
  const items = itemsOf(event.currentTarget);
  const now = items.findIndex((item) => item.matches(':focus'));
  const target = targetOf(event.key, now, items);
  if (event.key === 'Escape' || event.key === 'Tab') close();
  target?.focus();
  if (event.key === 'Escape' || target !== undefined) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function targetOf(key: string, now: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return items[(now + 1) % items.length];
  if (key === 'ArrowUp' || key === 'ArrowLeft') return items.at(now - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  return undefined;
}

function itemsOf(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}
