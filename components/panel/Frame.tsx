import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useKeptScroll } from './data/drafts.ts';
import styles from './Frame.module.css';

export type FrameProps = {
  children: ReactNode;
  footer: ReactNode;
  /** What lies over what scrolls. */
  page?: ReactNode;
  hasPage?: boolean;
};

/** The panel's frame: what scrolls above, and the verdict bar that is always there below. */
export function Frame({ children, footer, page, hasPage = false }: FrameProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const { first, onScroll } = useKeptScroll('scroll');
  useLayoutEffect(() => {
    if (scroll.current !== null && first > 0) scroll.current.scrollTop = first;
  }, [first]);

  return (
    <div className={styles['frame']}>
      <div className={styles['stage']}>
        <div ref={scroll} className={styles['scroll']} inert={hasPage} onScroll={(event) => onScroll(event.currentTarget.scrollTop)}>
          {children}
        </div>
        {page}
      </div>
      <footer className={styles['footer']}>{footer}</footer>
    </div>
  );
}
