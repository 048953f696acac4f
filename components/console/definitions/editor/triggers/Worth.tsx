import type { Trigger } from '#lib/contract/definition.ts';
import { shareLeft } from '#lib/journey/decay.ts';
import { curvePath, pointsText } from '../model/curve.ts';
import styles from './triggers.module.css';

/** What a trigger gives: points, and their way down as a tiny curve with its words: `10 → 5 in 30 days`. */
export function Worth({ trigger }: { trigger: Pick<Trigger, 'kind' | 'points' | 'decay'> }) {
  const { kind, points, decay } = trigger;
  const days = decay.type === 'none' ? 0 : decay.days;
  const words =
    decay.type === 'none'
      ? kind === 'interest'
        ? 'does not fade'
        : ''
      : decay.type === 'linear'
        ? `to 0 in ${pointsText(days)} days`
        : `to ${pointsText(points * shareLeft(decay, days))} in ${pointsText(days)} days`;
  if (kind === 'disqualifying') {
    return (
      <span className={styles['worth']}>
        <strong>Rules out</strong>
        {decay.type !== 'none' && <Curve decay={decay} />}
      </span>
    );
  }
  return (
    <span className={styles['worth']} data-negative={points < 0}>
      <strong>{points > 0 ? `+${pointsText(points)}` : pointsText(points)}</strong>
      <span className={styles['fade']}>{words}</span>
      {decay.type !== 'none' && <Curve decay={decay} />}
    </span>
  );
}

/** Ninety days of a point's life. */
export function Curve({ decay }: { decay: Trigger['decay'] }) {
  return (
    <svg className={styles['curve']} viewBox="0 0 60 20" aria-hidden="true">
      <path d={`${curvePath(decay)} L 60 20 L 0 20 Z`} className={styles['area']} />
      <path d={curvePath(decay)} className={styles['line']} />
    </svg>
  );
}
