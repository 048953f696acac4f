import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { TriggerFiring } from '#lib/contract/journey.ts';
import { wholePointsWord } from '../words/points.ts';
import { Receipt } from './Receipt.tsx';
import styles from './TriggerRow.module.css';

/** One trigger: its sentence, its points now, and its receipt when opened. */
export function TriggerRow({ firing, points }: { firing: TriggerFiring; points: number }) {
  return (
    <Disclosure summary={<span dir="auto">{firing.name}</span>} aside={<Worth kind={firing.kind} points={points} />}>
      <Receipt firing={firing} />
    </Disclosure>
  );
}

function Worth({ kind, points }: { kind: TriggerFiring['kind']; points: number }) {
  return (
    <span className={styles['worth']}>
      {kind === 'fit' && <span className={styles['kind']}>fit</span>}
      {kind === 'disqualifying' && <span className={styles['against']}>rules out</span>}
      {(kind !== 'disqualifying' || points !== 0) && (
        <span className={points < 0 ? styles['against'] : styles['points']}>
          {wholePointsWord(points)}
          <span className="visually-hidden"> points</span>
        </span>
      )}
    </span>
  );
}
