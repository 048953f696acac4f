import styles from './Skeleton.module.css';

export type SkeletonProps = {
  /** Any CSS length, or a share of the parent. */
  width?: string;
  height?: string;
  /** Round ends, as of a badge. */
  round?: boolean;
};

/** A still block where something will stand. It does not move: what arrives takes its place. Hidden from assistive technology; say "Loading" once, above. */
export function Skeleton({ width = '100%', height = '0.75rem', round = false }: SkeletonProps) {
  return <span aria-hidden="true" className={styles['block']} data-round={round} style={{ width, height }} />;
}
