import type { Proportion } from '#lib/contract/backtest.ts';
import { count, percent } from '../../format.ts';
import { FEW } from './headline.ts';
import styles from './IntervalBar.module.css';

export type IntervalBarProps = {
  value: Proportion;
  /** What the hits are, for example `good`. */
  word: string;
};

/** A share on a line from 0 to 100 %: the point is what was counted, the band is where the truth lies with 95 % certainty. */
export function IntervalBar({ value, word }: IntervalBarProps) {
  const { hits, n, share, low, high } = value;
  if (share === null || low === null || high === null) {
    return (
      <div className={styles['interval']}>
        <p className={styles['none']}>None known</p>
        <span className={styles['track']} aria-hidden="true" />
      </div>
    );
  }
  return (
    <div className={styles['interval']} data-few={n < FEW}>
      <p className={styles['words']}>
        <b>{percent(share)}</b>{' '}
        <span className={styles['range']}>
          {percent(low).replace('%', '')}–{percent(high)}
        </span>
      </p>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['band']} style={{ insetInlineStart: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
        <span className={styles['point']} style={{ insetInlineStart: `${share * 100}%` }} />
      </span>
      <p className={styles['count']}>
        {count(hits)} of {count(n)} {word}
        {n < FEW && '; too few to tell'}
      </p>
    </div>
  );
}
