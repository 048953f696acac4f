import type { ReactNode } from 'react';
import { useShownAccount } from './account-context.ts';
import styles from './PersonName.module.css';

/** Somebody's name inside a sentence: opens them where they are listed. */
export function PersonName({ id, children }: { id: string; children: ReactNode }) {
  const { people, onOpen } = useShownAccount();
  if (!people.has(id)) return <bdi>{children}</bdi>;
  return (
    <button type="button" className={styles['name']} onClick={() => onOpen(id)}>
      <bdi>{children}</bdi>
    </button>
  );
}
