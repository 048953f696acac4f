import { percent } from '../../format.ts';
import styles from './Progress.module.css';

/** How far something is, in [0, 1], as a bar and as a number. */
export function Progress({ label, value }: { label: string; value: number }) {
  const share = Math.min(1, Math.max(0, value));
  return (
    <div className={styles['progress']}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share * 100)}
        className={styles['track']}
      >
        <span className={styles['made']} style={{ width: `${share * 100}%` }} />
      </div>
      <span className={styles['number']} aria-hidden="true">
        {percent(Math.floor(share * 100) / 100)}
      </span>
    </div>
  );
}
