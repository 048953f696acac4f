import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '#components/ui/IconButton.tsx';
import { count } from '../format.ts';
import styles from './Pager.module.css';

export const PAGE_SIZE = 50;

/** Leafs through a long list. `page` counts from 0. */
export function Pager({ label, page, total, onPage }: { label: string; page: number; total: number; onPage: (page: number) => void }) {
  if (total <= PAGE_SIZE) return null;
  const last = Math.ceil(total / PAGE_SIZE) - 1;
  return (
    <nav className={styles['pager']} aria-label={label}>
      <IconButton size="s" label="Previous page" icon={<ChevronLeft />} disabled={page === 0} onClick={() => onPage(page - 1)} />
      <span aria-live="polite">
        {count(page * PAGE_SIZE + 1)}–{count(Math.min(total, (page + 1) * PAGE_SIZE))} of {count(total)}
      </span>
      <IconButton size="s" label="Next page" icon={<ChevronRight />} disabled={page === last} onClick={() => onPage(page + 1)} />
    </nav>
  );
}
