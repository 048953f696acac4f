import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import styles from './InboxEmpty.module.css';

/** Nothing to read: because of the filters, or because no rep has judged anything yet. */
export function InboxEmpty({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        icon={<Inbox />}
        title="No verdict fits these filters"
        actions={
          <Link to="/inbox" search={{}}>
            Show all verdicts
          </Link>
        }
      />
    );
  }
  return (
    <EmptyState icon={<Inbox />} title="No verdicts yet">
      <ol className={styles['steps']}>
        <li>A rep opens a lead in the CRM. The Leadlight panel shows where the buyer stands and why this is an MQL.</li>
        <li>
          One click, or <Kbd>G</Kbd> and <Kbd>N</Kbd>: good lead or not good, and a reason if they like.
        </li>
        <li>It stands here a second later. What you answer shows on that record.</li>
      </ol>
    </EmptyState>
  );
}
