import { Flag, Handshake, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { WalkButton } from '../pages/WalkButton.tsx';
import { useWalk } from '../pages/walk.ts';
import { EvidenceList } from '../why/EvidenceList.tsx';
import { pointsWord } from '../words/points.ts';
import { stageWord } from '../words/stages.ts';
import { clockTime, dayAndTime, dayWord } from '../words/time.ts';
import styles from './HistoryRow.module.css';
import type { TimelineItem } from './timeline.ts';

const ICONS: Readonly<Record<TimelineItem['kind'], ReactNode>> = { stage: <Flag />, firing: <Zap />, handover: <Handshake /> };

/** One thing that was recorded; opens to why, by whom, on what evidence and under which version. What proved wrong stays, struck through. */
export function HistoryRow({ item, now }: { item: TimelineItem; now: Date }) {
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
              {retractedAt !== null && <span className={styles['retracted']}> taken back</span>}
            </span>
          </span>
        }
        aside={
          <span className={styles['aside']}>
            {version !== null && <span className={styles['version']}>v{version}</span>}
            <time dateTime={item.at}>{clockTime(item.at)}</time>
          </span>
        }
      >
        <div className={styles['body']}>
          {retractedAt !== null && <p>Taken back on {dayWord(retractedAt, now)}: news that came later showed that it was not so.</p>}
          <Details item={item} now={now} />
          {version === null ? (
            <p className={styles['quiet']}>Entered by a person or the CRM; no rule judged it.</p>
          ) : (
            <WalkButton onClick={() => toAgreement(version, line)}>Judged under version {version}</WalkButton>
          )}
        </div>
      </Disclosure>
    </li>
  );
}

function Headline({ item }: { item: TimelineItem }) {
  if (item.kind === 'handover') return 'Handed over to sales';
  if (item.kind === 'firing') return <bdi>{item.firing.name}</bdi>;
  const { axis, stage, fromStage } = item.entry;
  return (
    <>
      <strong>{stageWord(axis, stage)}</strong>
      {fromStage !== null && <span className={styles['quiet']}> from {stageWord(axis, fromStage)}</span>}
    </>
  );
}

function Details({ item, now }: { item: TimelineItem; now: Date }) {
  if (item.kind === 'handover') return <p>First touch was due {dayAndTime(item.dueAt, now)}.</p>;
  if (item.kind === 'firing') {
    const { clauses, pointsThen } = item.firing;
    return (
      <>
        {clauses.map((clause) => (
          <div key={clause.sentence}>
            <p dir="auto">{clause.sentence}</p>
            <EvidenceList evidence={clause.evidence} />
          </div>
        ))}
        <p className={styles['quiet']}>Worth {pointsWord(pointsThen)} points then.</p>
      </>
    );
  }
  const { why, actor, evidence } = item.entry;
  return (
    <>
      <p dir="auto">{why}</p>
      {actor !== null && (
        <p className={styles['quiet']}>
          By <bdi>{actor}</bdi>
        </p>
      )}
      <EvidenceList evidence={evidence} />
    </>
  );
}
