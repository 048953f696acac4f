import { Skeleton } from '#components/ui/Skeleton.tsx';
import styles from './ListSkeleton.module.css';

const WIDTHS = ['62%', '48%', '70%', '55%', '66%', '51%', '59%'];

/** The list's geometry before its rows are here. */
export function ListSkeleton() {
  return (
    <div role="status">
      <span className="visually-hidden">Loading verdicts</span>
      {WIDTHS.map((width) => (
        <div key={width} className={styles['row']}>
          <Skeleton width="1.75rem" height="1.75rem" />
          <div className={styles['lines']}>
            <Skeleton width={width} />
            <Skeleton width="38%" height="0.625rem" />
          </div>
        </div>
      ))}
    </div>
  );
}
