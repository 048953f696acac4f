import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './WalkButton.module.css';

/** Leads on to where something comes from: looks like a link, since it takes one somewhere. */
export function WalkButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles['walk']} onClick={onClick}>
      <span>{children}</span>
      <ChevronRight aria-hidden="true" />
    </button>
  );
}
