import { RotateCw } from 'lucide-react';
import { useNow } from '../data/use-now.ts';
import { asOfWord } from '../words/time.ts';
import styles from './Freshness.module.css';

export type FreshnessProps = { asOf: string | null; isLooking: boolean; onLookAgain: () => void };

/** When what is shown was true, and a button to look again. */
export function Freshness({ asOf, isLooking, onLookAgain }: FreshnessProps) {
  const now = useNow();
  const when = asOf === null ? '' : `as of ${asOfWord(asOf, now)}`;
  return (
    <button
      type="button"
      className={styles['freshness']}
      aria-label={`${when} Look again`.trim()}
      title="Look again"
      aria-busy={isLooking}
      onClick={onLookAgain}
    >
      <span>{when}</span>
      <RotateCw aria-hidden="true" />
    </button>
  );
}
