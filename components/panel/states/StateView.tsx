import type { ReactNode } from 'react';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import styles from './StateView.module.css';

/** A state that takes the whole panel: what is the case, and the way on. */
export function StateView({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <main className={styles['state']}>
      <EmptyState level={1} icon={<Panes />} title={title} actions={actions}>
        {children}
      </EmptyState>
    </main>
  );
}

/** Our mark: four panes of a leaded window. */
function Panes() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinejoin="round" aria-hidden="true">
      <path d="M12 2 22 12 12 22 2 12Z" />
      <path d="M7 7 17 17M17 7 7 17" />
    </svg>
  );
}
