import { Clock } from 'lucide-react';
import { Badge } from '#components/ui/Badge.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { DefinitionRef } from '#lib/contract/definition-ref.ts';
import type { JourneyView } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { WalkButton } from '../pages/WalkButton.tsx';
import { useWalk } from '../pages/walk.ts';
import { LIFECYCLE } from '../words/stages.ts';
import { dayAndTime, dayWord, lengthWord } from '../words/time.ts';
import styles from './LifecycleRow.module.css';

const SOON_MS = 60 * 60_000;

/** The seller's stage and the hand-over's clock; opens to why, by whom and under which definition. */
export function LifecycleRow({ journey, definition }: { journey: JourneyView; definition: DefinitionRef | null }) {
  const now = useNow();
  const { toAgreement, toHistory, toMatch, identity } = useWalk();
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
          <WalkButton onClick={() => toAgreement(journey.definitionVersion, journey.lifecycle.stage)}>
            {definition === null ? 'Definition' : <bdi>{definition.name}</bdi>}, version {journey.definitionVersion}
          </WalkButton>
        </dd>
        <dt>Who</dt>
        <dd>{toMatch === null ? identity : <WalkButton onClick={toMatch}>{identity}</WalkButton>}</dd>
        {journey.handover !== null && (
          <>
            <dt>Hand-over</dt>
            <dd>
              {dayAndTime(journey.handover.at, now)}; {dueWord(journey.handover.dueAt, now)}
            </dd>
          </>
        )}
      </dl>
      <WalkButton onClick={toHistory}>How it came to this</WalkButton>
    </Disclosure>
  );
}

/** The promise in full: `first touch due 6 Nov, 10:12`, `first touch was due 4 Nov, 09:00, and is late`. */
function dueWord(dueAt: string, now: Date): string {
  const isLate = Date.parse(dueAt) < now.getTime();
  return isLate ? `first touch was due ${dayAndTime(dueAt, now)}, and is late` : `first touch due ${dayAndTime(dueAt, now)}`;
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
