import type { Evidence, TriggerFiring } from '#lib/contract/journey.ts';
import { moment } from '../../../format.ts';
import { pointsText } from '../model/curve.ts';
import styles from './PreviewResult.module.css';

const MOST_SHOWN = 5;

/** A firing down to the events and facts that it stands on. */
export function Receipt({ firing }: { firing: TriggerFiring }) {
  return (
    <div className={styles['receipt']}>
      <p className={styles['soft']}>
        Since {moment(firing.firedAt)}
        {firing.times > 1 && `, ${firing.times} times`}
        {firing.kind !== 'disqualifying' && `; ${pointsText(firing.pointsThen)} then, ${pointsText(firing.pointsNow)} now`}
        {firing.cappedBy !== null && ', held down by a limit'}
      </p>
      {firing.clauses.map((clause) => (
        <div key={clause.sentence}>
          <p>{clause.sentence}</p>
          <ul className={styles['evidence']}>
            {clause.evidence.slice(0, MOST_SHOWN).map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two facts may read alike
              <li key={index}>{evidenceText(item)}</li>
            ))}
            {clause.evidence.length > MOST_SHOWN && <li>and {clause.evidence.length - MOST_SHOWN} more</li>}
          </ul>
        </div>
      ))}
    </div>
  );
}

function evidenceText(item: Evidence): string {
  if (item.type === 'event') return `${item.name}, ${moment(item.at)}, from ${item.source}`;
  return `${item.name}: ${item.value}, from ${item.source}`;
}
