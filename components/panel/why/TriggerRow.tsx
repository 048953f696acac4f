import { useNumbers } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { TriggerFiring } from '#lib/contract/journey.ts';
import { Receipt } from './Receipt.tsx';
import styles from './TriggerRow.module.css';

/** One trigger: its sentence, its points now, and its receipt when opened. */
export function TriggerRow({ firing, points }: { firing: TriggerFiring; points: number }) {
  return (
    <Disclosure
      summary={
        <span lang="en" dir="auto">
          {firing.name}
        </span>
      }
      aside={<Worth kind={firing.kind} points={points} />}
    >
      <Receipt firing={firing} />
    </Disclosure>
  );
}

function Worth({ kind, points }: { kind: TriggerFiring['kind']; points: number }) {
  const say = useWords('why');
  const numbers = useNumbers();
  return (
    <span className={styles['worth']}>
      {kind === 'fit' && <span className={styles['kind']}>{say('fit')}</span>}
      {kind === 'disqualifying' && <span className={styles['against']}>{say('rulesOut')}</span>}
      {(kind !== 'disqualifying' || points !== 0) && (
        <span className={points < 0 ? styles['against'] : styles['points']}>
          {numbers.wholePoints(points)}
          <span className="visually-hidden"> {say('points', { count: Math.abs(points) })}</span>
        </span>
      )}
    </span>
  );
}
