import { ArrowDown, ArrowUp } from 'lucide-react';
import styles from './SortHeader.module.css';

type SortHeaderProps = { label: string; isNumber: boolean; direction: false | 'asc' | 'desc'; onSort: () => void };

const ARIA = { asc: 'ascending', desc: 'descending' } as const;

/** A column's name that sorts by it. */
export function SortHeader({ label, isNumber, direction, onSort }: SortHeaderProps) {
  return (
    <th scope="col" className={styles['head']} data-number={isNumber} aria-sort={direction === false ? 'none' : ARIA[direction]}>
      <button type="button" className={styles['button']} onClick={onSort}>
        {label}
        <span className={styles['arrow']} data-on={direction !== false} aria-hidden="true">
          {direction === 'asc' ? <ArrowUp /> : <ArrowDown />}
        </span>
      </button>
    </th>
  );
}
