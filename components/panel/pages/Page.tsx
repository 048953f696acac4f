import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import { useMayTakeFocus } from '../data/drafts.ts';
import { useKeys } from '../keys/use-keys.ts';
import styles from './Page.module.css';

export type PageProps = { title: string; about?: ReactNode; onBack: () => void; children: ReactNode };

/** A page over the record, with the verdict bar still below. Escape leads back to where one was. */
export function Page({ title, about, onBack, children }: PageProps) {
  const say = useWords('actions');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const mayTakeFocus = useMayTakeFocus();
  useKeys({ escape: onBack }, 'top');

  useEffect(() => {
    const before = document.activeElement;
    if (mayTakeFocus()) heading.current?.focus({ preventScroll: true });
    return () => {
      // What one came from is on screen again only after this page is gone.
      requestAnimationFrame(() => before instanceof HTMLElement && before.isConnected && before.focus());
    };
  }, [mayTakeFocus]);

  return (
    <main aria-labelledby={id} className={styles['page']}>
      <header className={styles['head']}>
        <IconButton label={say('back')} icon={<ArrowLeft className={styles['arrow']} />} onClick={onBack} />
        <div className={styles['titles']}>
          <h1 id={id} ref={heading} tabIndex={-1} className={styles['title']}>
            {title}
          </h1>
          {about !== undefined && <p className={styles['about']}>{about}</p>}
        </div>
      </header>
      <div className={styles['body']}>{children}</div>
    </main>
  );
}
