import { useWords } from '#components/language/use-words.ts';
import type { JourneyView, TriggerFiring } from '#lib/contract/journey.ts';
import { Section } from '../Section.tsx';
import { whyHeading } from '../words/stages.ts';
import { MomentumMark } from './MomentumMark.tsx';
import { pointsByTrigger, type Score } from './score-lines.ts';
import { TriggerRow } from './TriggerRow.tsx';
import styles from './WhySection.module.css';

/** Every trigger that holds, as a plain sentence with its points now; each opens to its receipt. */
export function WhySection({ journey, score }: { journey: JourneyView; score: Score }) {
  const say = useWords('why');
  const points = pointsByTrigger(score);
  const speaksAgainst = journey.firings.filter(({ kind }) => kind === 'disqualifying' || kind === 'negative');
  const speaksFor = journey.firings.filter((firing) => !speaksAgainst.includes(firing));
  return (
    <Section
      title={say(journey.enoughData ? whyHeading(journey.lifecycle.stage) : 'known')}
      aside={journey.enoughData ? <MomentumMark momentum={journey.momentum} /> : null}
    >
      {journey.firings.length === 0 ? (
        <p className={styles['none']}>{say('none')}</p>
      ) : (
        <>
          <Rows firings={speaksFor} points={points} />
          {speaksAgainst.length > 0 && (
            <>
              <h3 className={styles['against']}>{say('against')}</h3>
              <Rows firings={speaksAgainst} points={points} />
            </>
          )}
        </>
      )}
    </Section>
  );
}

function Rows({ firings, points }: { firings: readonly TriggerFiring[]; points: ReadonlyMap<string, number> }) {
  return (
    <ul className={styles['list']}>
      {inReadingOrder(firings).map((firing) => (
        <li key={firing.triggerId}>
          <TriggerRow firing={firing} points={points.get(firing.triggerId) ?? firing.pointsNow} />
        </li>
      ))}
    </ul>
  );
}

const ORDER: Readonly<Record<TriggerFiring['kind'], number>> = { disqualifying: 0, interest: 1, fit: 2, negative: 3 };

/** What rules them out before what speaks against them; what they did before who they are; the weightiest first in each. */
function inReadingOrder(firings: readonly TriggerFiring[]): TriggerFiring[] {
  return firings.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || Math.abs(b.pointsNow) - Math.abs(a.pointsNow));
}
