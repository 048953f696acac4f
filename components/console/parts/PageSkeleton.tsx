import { Skeleton } from '#components/ui/Skeleton.tsx';
import { Lines } from './Lines.tsx';
import styles from './PageSkeleton.module.css';

/** What stands in a screen's place until its code is here. */
export function PageSkeleton() {
  return (
    <div className={styles['page']}>
      <Skeleton width="9rem" height="1.25rem" />
      <Skeleton width="22rem" />
      <div className={styles['body']}>
        <Lines label="Loading" />
      </div>
    </div>
  );
}
