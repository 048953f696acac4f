import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import { useKeys } from '../keys/use-keys.ts';
import styles from './Drawer.module.css';

export type DrawerProps = { title: string; onClose: () => void; children: ReactNode };

/** What opens under the header: the score, the match, the search, the keys. One at a time; Escape closes it. */
export function Drawer({ title, onClose, children }: DrawerProps) {
  const say = useWords('actions');
  const id = useId();
  const root = useRef<HTMLElement>(null);
  useKeys({ escape: onClose }, 'top');
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={root} aria-labelledby={id} className={styles['drawer']}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        <IconButton size="s" label={say('close')} icon={<X />} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
