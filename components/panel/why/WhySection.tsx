import type { JourneyView, TriggerFiring } from '#lib/contract/journey.ts';
import { Section } from '../Section.tsx';
import { whyHeading } from '../words/stages.ts';
import { pointsByTrigger, type Score } from './score-lines.ts';
import { TriggerRow } from './TriggerRow.tsx';
import styles from './WhySection.module.css';

/** Every trigger that holds, as a plain sentence with its points now; each opens to its receipt. */
export function WhySection({ journey, score }: { journey: JourneyView; score: Score }) {
  const points = pointsByTrigger(score);
  return (
    <Section title={journey.enoughData ? whyHeading(journey.lifecycle.stage) : 'What is known'}>
      {journey.firings.length === 0 ? (
        <p className={styles['none']}>Nothing on record speaks for or against this buyer yet. New behaviour appears here as it comes in.</p>
      ) : (
        <ul className={styles['list']}>
          {inReadingOrder(journey.firings).map((firing) => (
            <li key={firing.triggerId}>
              <TriggerRow firing={firing} points={points.get(firing.triggerId) ?? firing.pointsNow} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const ORDER: Readonly<Record<TriggerFiring['kind'], number>> = { disqualifying: 0, interest: 1, fit: 2, negative: 3 };

/** What rules them out first, then what they did, who they are, and what speaks against it; the weightiest first in each. */
function inReadingOrder(firings: readonly TriggerFiring[]): TriggerFiring[] {
  return firings.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || Math.abs(b.pointsNow) - Math.abs(a.pointsNow));
}
