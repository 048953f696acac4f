import { Skeleton } from '#components/ui/Skeleton.tsx';
import styles from './Lines.module.css';

const WIDTHS = ['62%', '48%', '70%', '55%', '66%', '51%', '59%', '45%'];

/** Rows that are on their way. */
export function Lines({ label, rows = 5 }: { label: string; rows?: number }) {
  return (
    <div role="status">
      <span className="visually-hidden">{label}</span>
      {WIDTHS.slice(0, rows).map((width) => (
        <div key={width} className={styles['row']}>
          <Skeleton width={width} />
        </div>
      ))}
    </div>
  );
}
