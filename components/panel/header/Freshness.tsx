import { RotateCw } from 'lucide-react';
import { useTimes } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import { useNow } from '../data/use-now.ts';
import styles from './Freshness.module.css';

export type FreshnessProps = { asOf: string | null; isLooking: boolean; onLookAgain: () => void };

/** When what is shown was true, and a button to look again. */
export function Freshness({ asOf, isLooking, onLookAgain }: FreshnessProps) {
  const now = useNow();
  const say = useWords('header');
  const times = useTimes();
  const when = asOf === null ? '' : say('asOf', { time: times.asOf(asOf, now) });
  return (
    <button
      type="button"
      className={styles['freshness']}
      aria-label={`${when} ${say('lookAgain')}`.trim()}
      title={say('lookAgain')}
      aria-busy={isLooking}
      onClick={onLookAgain}
    >
      <span>{when}</span>
      <RotateCw aria-hidden="true" />
    </button>
  );
}
