import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import { useMayTakeFocus } from '../data/drafts.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useReturnFocus } from '../keys/use-return-focus.ts';
import styles from './Drawer.module.css';

export type DrawerProps = { title: string; onClose: () => void; children: ReactNode };

/** What opens under the header: the score, the match, the search, the keys. One at a time; Escape closes it. */
export function Drawer({ title, onClose, children }: DrawerProps) {
  const say = useWords('actions');
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const mayTakeFocus = useMayTakeFocus();
  useReturnFocus(root);
  useKeys({ escape: onClose }, 'top');
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
    // What was opened from afar would not be found by the next Tab.
    const isNear = root.current?.closest('header')?.contains(document.activeElement) === true;
    if (!isNear && mayTakeFocus()) heading.current?.focus({ preventScroll: true });
  }, [mayTakeFocus]);
  return (
    <section ref={root} aria-labelledby={id} className={styles['drawer']}>
      <div className={styles['head']}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton size="s" label={say('close')} icon={<X />} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
