import { Clock } from 'lucide-react';
import { useTimes } from '#components/language/formats.ts';
import { drawn, useWords } from '#components/language/use-words.ts';
import { Badge } from '#components/ui/Badge.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { DefinitionRef } from '#lib/contract/definition-ref.ts';
import type { JourneyView } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { VersionLink } from '../pages/VersionLink.tsx';
import { WalkButton } from '../pages/WalkButton.tsx';
import { useWalk } from '../pages/walk.ts';
import styles from './LifecycleRow.module.css';

const SOON_MS = 60 * 60_000;

/** The seller's stage and the hand-over's clock; opens to why, by whom and under which definition. */
export function LifecycleRow({ journey, definition }: { journey: JourneyView; definition: DefinitionRef | null }) {
  const say = useWords('lifecycle');
  const term = useWords('terms');
  const times = useTimes();
  const now = useNow();
  const { toHistory, toMatch, identity } = useWalk();
  const { stage, since, why, actor } = journey.lifecycle;
  return (
    <Disclosure
      className={styles['row'] ?? ''}
      summary={
        <>
          <strong className={styles['stage']}>{term(`lifecycle.${stage}`)}</strong>{' '}
          <span className={styles['since']}>{say('since', { day: times.day(since, now) })}</span>
        </>
      }
      {...(journey.handover === null ? {} : { aside: <HandoverClock dueAt={journey.handover.dueAt} now={now} /> })}
    >
      <dl className={styles['facts']}>
        <dt>{say('why')}</dt>
        <dd lang="en" dir="auto">
          {why}
        </dd>
        <dt>{say('when')}</dt>
        <dd>{times.dayAndTime(since, now)}</dd>
        {actor !== null && (
          <>
            <dt>{say('by')}</dt>
            <dd dir="auto">{actor}</dd>
          </>
        )}
        <dt>{say('under')}</dt>
        <dd>
          <VersionLink definition={definition} version={journey.definitionVersion} line={stage} />
        </dd>
        <dt>{say('who')}</dt>
        <dd>{toMatch === null ? identity : <WalkButton onClick={toMatch}>{identity}</WalkButton>}</dd>
        {journey.handover !== null && (
          <>
            <dt>{say('handover')}</dt>
            <dd>
              {say(Date.parse(journey.handover.dueAt) < now.getTime() ? 'wasDue' : 'due', {
                at: times.dayAndTime(journey.handover.at, now),
                due: times.dayAndTime(journey.handover.dueAt, now),
              })}
            </dd>
          </>
        )}
      </dl>
      <WalkButton onClick={toHistory}>{say('history')}</WalkButton>
    </Disclosure>
  );
}

/** What is left of the promise: `hand-over 2h 10m left`. */
function HandoverClock({ dueAt, now }: { dueAt: string; now: Date }) {
  const say = useWords('lifecycle');
  const times = useTimes();
  const left = Date.parse(dueAt) - now.getTime();
  const isLate = left < 0;
  return (
    <Badge tone={isLate ? 'negative' : left < SOON_MS ? 'warning' : 'neutral'} icon={<Clock />}>
      <span>
        {drawn(
          say.parts(isLate ? 'late' : 'left', {
            length: times.length(Math.abs(left)),
            what: (within) => <span className={styles['what']}>{within}</span>,
          }),
        )}
      </span>
    </Badge>
  );
}
