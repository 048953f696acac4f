import { Clock } from 'lucide-react';
import { Badge } from '#components/ui/Badge.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { DefinitionRef } from '#lib/contract/definition-ref.ts';
import type { JourneyView } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { LIFECYCLE } from '../words/stages.ts';
import { dayAndTime, dayWord, lengthWord } from '../words/time.ts';
import styles from './LifecycleRow.module.css';

const SOON_MS = 60 * 60_000;

/** The seller's stage and the hand-over's clock; opens to why, by whom and under which definition. */
export function LifecycleRow({ journey, definition }: { journey: JourneyView; definition: DefinitionRef | null }) {
  const now = useNow();
  const { stage, since, why, actor } = journey.lifecycle;
  return (
    <Disclosure
      className={styles['row'] ?? ''}
      summary={
        <>
          <strong className={styles['stage']}>{LIFECYCLE[stage]}</strong>{' '}
          <span className={styles['since']}>since {dayWord(since, now)}</span>
        </>
      }
      {...(journey.handover === null ? {} : { aside: <HandoverClock dueAt={journey.handover.dueAt} now={now} /> })}
    >
      <dl className={styles['facts']}>
        <dt>Why</dt>
        <dd dir="auto">{why}</dd>
        <dt>When</dt>
        <dd>{dayAndTime(since, now)}</dd>
        {actor !== null && (
          <>
            <dt>By</dt>
            <dd dir="auto">{actor}</dd>
          </>
        )}
        <dt>Under</dt>
        <dd>
          definition v{journey.definitionVersion}
          {definition !== null && `, “${definition.name}”`}
        </dd>
        {journey.handover !== null && (
          <>
            <dt>Hand-over</dt>
            <dd>
              {dayAndTime(journey.handover.at, now)}; first touch due {dayAndTime(journey.handover.dueAt, now)}
            </dd>
          </>
        )}
      </dl>
    </Disclosure>
  );
}

function HandoverClock({ dueAt, now }: { dueAt: string; now: Date }) {
  const left = Date.parse(dueAt) - now.getTime();
  const isLate = left < 0;
  return (
    <Badge tone={isLate ? 'negative' : left < SOON_MS ? 'warning' : 'neutral'} icon={<Clock />}>
      <span>
        <span className={styles['what']}>hand-over </span>
        {lengthWord(Math.abs(left))} {isLate ? 'late' : 'left'}
      </span>
    </Badge>
  );
}
