import { Skeleton } from '#components/ui/Skeleton.tsx';
import styles from './Lines.module.css';

const WIDTHS = ['100%', '97%', '99%', '94%', '98%', '96%', '95%', '93%'];

/** Rows that are on their way. */
export function Lines({ label, rows = 5 }: { label: string; rows?: number }) {
  return (
    <div className={styles['lines']} role="status">
      <span className="visually-hidden">{label}</span>
      {WIDTHS.slice(0, rows).map((width) => (
        <Skeleton key={width} width={width} height="2rem" />
      ))}
    </div>
  );
}
