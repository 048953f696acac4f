import { Flag, Handshake, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNumbers, useTimes } from '#components/language/formats.ts';
import { drawn, useWords } from '#components/language/use-words.ts';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { WalkButton } from '../pages/WalkButton.tsx';
import { useWalk } from '../pages/walk.ts';
import { EvidenceList } from '../why/EvidenceList.tsx';
import { stageWord } from '../words/stage-word.ts';
import styles from './HistoryRow.module.css';
import type { TimelineItem } from './timeline.ts';

const ICONS: Readonly<Record<TimelineItem['kind'], ReactNode>> = { stage: <Flag />, firing: <Zap />, handover: <Handshake /> };

/** One thing that was recorded; opens to why, by whom, on what evidence and under which version. What proved wrong stays, struck through. */
export function HistoryRow({ item, now }: { item: TimelineItem; now: Date }) {
  const say = useWords('history');
  const times = useTimes();
  const { toAgreement } = useWalk();
  const { version, retractedAt } = item;
  const line = item.kind === 'firing' ? item.firing.triggerId : item.kind === 'stage' ? item.entry.stage : 'mql';
  return (
    <li>
      <Disclosure
        summary={
          <span className={styles['summary']} data-retracted={retractedAt !== null}>
            <span className={styles['icon']} aria-hidden="true">
              {ICONS[item.kind]}
            </span>
            <span>
              {retractedAt === null ? <Headline item={item} /> : <s>{<Headline item={item} />}</s>}
              {retractedAt !== null && <span className={styles['retracted']}> {say('takenBack')}</span>}
            </span>
          </span>
        }
        aside={
          <span className={styles['aside']}>
            {version !== null && <span className={styles['version']}>v{version}</span>}
            <time dateTime={item.at}>{times.clock(item.at)}</time>
          </span>
        }
      >
        <div className={styles['body']}>
          {retractedAt !== null && <p>{say('takenBackOn', { day: times.day(retractedAt, now) })}</p>}
          <Details item={item} now={now} />
          {version === null ? (
            <p className={styles['quiet']}>{say('entered')}</p>
          ) : (
            <WalkButton onClick={() => toAgreement(version, line)}>{say('judgedUnder', { version: String(version) })}</WalkButton>
          )}
        </div>
      </Disclosure>
    </li>
  );
}

function Headline({ item }: { item: TimelineItem }) {
  const say = useWords('history');
  const term = useWords('terms');
  if (item.kind === 'handover') return say('handedOver');
  if (item.kind === 'firing') return <bdi lang="en">{item.firing.name}</bdi>;
  const { axis, stage, fromStage } = item.entry;
  return (
    <>
      <strong>{stageWord(axis, stage, term)}</strong>
      {fromStage !== null && <span className={styles['quiet']}> {say('from', { stage: stageWord(axis, fromStage, term) })}</span>}
    </>
  );
}

function Details({ item, now }: { item: TimelineItem; now: Date }) {
  const say = useWords('history');
  const times = useTimes();
  const numbers = useNumbers();
  if (item.kind === 'handover') return <p>{say('wasDue', { due: times.dayAndTime(item.dueAt, now) })}</p>;
  if (item.kind === 'firing') {
    const { clauses, pointsThen } = item.firing;
    return (
      <>
        {clauses.map((clause) => (
          <div key={clause.sentence}>
            <p lang="en" dir="auto">
              {clause.sentence}
            </p>
            <EvidenceList evidence={clause.evidence} />
          </div>
        ))}
        <p className={styles['quiet']}>{say('worth', { count: Math.abs(pointsThen), points: numbers.points(pointsThen) })}</p>
      </>
    );
  }
  const { why, actor, evidence } = item.entry;
  return (
    <>
      <p lang="en" dir="auto">
        {why}
      </p>
      {actor !== null && <p className={styles['quiet']}>{drawn(say.parts('by', { name: actor, who: (name) => <bdi>{name}</bdi> }))}</p>}
      <EvidenceList evidence={evidence} />
    </>
  );
}
