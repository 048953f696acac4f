import { useNumbers, useTimes } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import type { TriggerFiring } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { WalkButton } from '../pages/WalkButton.tsx';
import { useWalk } from '../pages/walk.ts';
import { pointsSentence } from '../words/firings.ts';
import { EvidenceList } from './EvidenceList.tsx';
import styles from './Receipt.module.css';

/**
 * Why a trigger holds: each clause with what satisfied it, the points then and now, the rule that both sides signed, and how we know whose
 * facts these are.
 */
export function Receipt({ firing }: { firing: TriggerFiring }) {
  const say = useWords('why');
  const times = useTimes();
  const numbers = useNumbers();
  const now = useNow();
  const { toAgreement, toMatch, identity } = useWalk();
  return (
    <div className={styles['receipt']}>
      {firing.clauses.map((clause) => (
        <div key={clause.sentence} className={styles['clause']}>
          <p lang="en" dir="auto">
            {clause.sentence}
          </p>
          <EvidenceList evidence={clause.evidence} />
        </div>
      ))}
      <div className={styles['points']}>
        <Fade firing={firing} />
        <p>{pointsSentence(firing, times.day(firing.firedAt, now), say, numbers)}</p>
        {firing.cappedBy !== null && <p>{say(`cap.${firing.cappedBy}`)}</p>}
      </div>
      <div className={styles['walk']}>
        <WalkButton onClick={() => toAgreement(firing.definitionVersion, firing.triggerId)}>
          {say('rule', { version: String(firing.definitionVersion) })}
        </WalkButton>
        {toMatch === null ? <p className={styles['quiet']}>{identity}</p> : <WalkButton onClick={toMatch}>{identity}</WalkButton>}
      </div>
    </div>
  );
}

/** What is left of the points, to the eye; the sentence below says it. */
function Fade({ firing: { pointsThen, pointsNow } }: { firing: TriggerFiring }) {
  if (pointsThen === 0 || pointsNow === pointsThen) return null;
  const left = Math.min(1, Math.max(0, pointsNow / pointsThen));
  return (
    <div className={styles['fade']} aria-hidden="true">
      <div style={{ width: `${left * 100}%` }} />
    </div>
  );
}
