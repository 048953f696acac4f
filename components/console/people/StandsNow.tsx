import { Link } from '@tanstack/react-router';
import { TrendingDown, TrendingUp } from 'lucide-react';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import type { JourneyView, TriggerFiring } from '#lib/contract/journey.ts';
import { Part } from '../definitions/shared/Part.tsx';
import { moment } from '../format.ts';
import { Figure, Figures } from '../parts/Figure.tsx';
import { JOURNEY_STAGES, LIFECYCLE_STAGES } from '../words.ts';
import { ClauseList } from './ClauseList.tsx';
import { points } from './points.ts';
import styles from './StandsNow.module.css';

/** Where somebody stands at this moment under the version in force, and every rule that counts. */
export function StandsNow({ journey }: { journey: JourneyView | null }) {
  if (journey === null) {
    return (
      <EmptyState title="Nothing is judged yet">
        Stages and scores are shown once marketing and sales have signed a <Link to="/definitions">definition</Link>. What was recorded
        stands below.
      </EmptyState>
    );
  }
  const { lifecycle, journey: stage, momentum } = journey;
  return (
    <Part
      id="now"
      title="Where they stand now"
      lead={
        <>
          Judged at {moment(journey.asOf)} under{' '}
          <Link to="/definitions/$version" params={{ version: String(journey.definitionVersion) }}>
            version {journey.definitionVersion}
          </Link>
          {!journey.enoughData && '. Too little is known to say more'}
        </>
      }
    >
      <Figures>
        <Figure
          name="Lifecycle stage"
          value={LIFECYCLE_STAGES[lifecycle.stage]}
          definition={`${lifecycle.why}, since ${moment(lifecycle.since)}`}
        />
        <Figure name="Journey stage" value={JOURNEY_STAGES[stage.stage]} definition={`${stage.why}, since ${moment(stage.since)}`} />
        <Figure
          name="Grade"
          value={journey.grade}
          definition={`Fit ${points(journey.fitScore)}, interest ${points(journey.interestScore)}`}
        />
        <Figure
          name="Momentum"
          value={
            <span className={styles['trend']}>
              {momentum.trend === 'rising' && <TrendingUp aria-hidden="true" />}
              {momentum.trend === 'falling' && <TrendingDown aria-hidden="true" />}
              {TRENDS[momentum.trend]}
            </span>
          }
          definition={`${points(momentum.now)} points of interest in ${momentum.days} days, ${points(momentum.before)} on average before`}
        />
      </Figures>
      {journey.firings.length > 0 && (
        <ul className={styles['list']} aria-label="What counts now">
          {journey.firings.map((firing) => (
            <li key={firing.triggerId}>
              <Disclosure summary={<span dir="auto">{firing.name}</span>} aside={<Worth firing={firing} />}>
                <ClauseList clauses={firing.clauses} />
                <p className={styles['soft']}>
                  {points(firing.pointsThen)} points on {moment(firing.firedAt)}, {points(firing.pointsNow)} now
                  {firing.times > 1 && `; it has fired ${firing.times} times`}
                  {firing.cappedBy !== null && `; held down by ${CAPS[firing.cappedBy]}`}.
                </p>
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Worth({ firing: { kind, pointsNow } }: { firing: TriggerFiring }) {
  if (kind === 'disqualifying') return <span className={styles['against']}>rules out</span>;
  return (
    <span className={pointsNow < 0 ? styles['against'] : styles['points']}>
      {kind === 'fit' && <span className={styles['soft']}>fit </span>}
      {points(pointsNow)}
      <span className="visually-hidden"> points</span>
    </span>
  );
}

const TRENDS: Record<JourneyView['momentum']['trend'], string> = { rising: 'Rising', steady: 'Steady', falling: 'Falling', quiet: 'Quiet' };
const CAPS: Record<NonNullable<TriggerFiring['cappedBy']>, string> = {
  trigger: 'its own limit',
  group: 'the limit of its group',
  passive: 'the limit of what only happened to them',
};
