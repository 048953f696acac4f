import { ExternalLink } from 'lucide-react';
import type { Evidence, TriggerFiring } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { linkOf } from '../words/links.ts';
import { pointsWord } from '../words/points.ts';
import { dayAndTime, dayWord } from '../words/time.ts';
import styles from './Receipt.module.css';

const FIRST = 5;

/** Why a trigger holds: each clause with what satisfied it, the rule's version, and the points then and now. */
export function Receipt({ firing }: { firing: TriggerFiring }) {
  const now = useNow();
  return (
    <div className={styles['receipt']}>
      {firing.clauses.map((clause) => (
        <div key={clause.sentence} className={styles['clause']}>
          <p dir="auto">{clause.sentence}</p>
          <ul>
            {clause.evidence.slice(0, FIRST).map((evidence) => (
              <li key={keyOf(evidence)} className={styles['evidence']}>
                <Fact evidence={evidence} now={now} />
              </li>
            ))}
          </ul>
          {clause.evidence.length > FIRST && <p className={styles['more']}>and {clause.evidence.length - FIRST} more</p>}
        </div>
      ))}
      <p className={styles['foot']}>
        {pointsWord(firing.pointsThen)} points on {dayWord(firing.firedAt, now)}, {pointsWord(firing.pointsNow)} now. Definition v
        {firing.definitionVersion}.
      </p>
    </div>
  );
}

function Fact({ evidence, now }: { evidence: Evidence; now: Date }) {
  if (evidence.type === 'attribute') {
    return (
      <>
        <span className={styles['what']} dir="auto">
          {evidence.of === 'account' ? 'Company ' : ''}
          {evidence.name}: {evidence.value}
        </span>
        <span className={styles['source']} dir="auto">
          {evidence.source}
          {evidence.at !== null && `, ${dayWord(evidence.at, now)}`}
        </span>
      </>
    );
  }
  const link = linkOf(evidence.url);
  return (
    <>
      <span className={styles['what']} dir="auto">
        {link === null ? (
          evidence.name
        ) : (
          <a href={link.href} target="_blank" rel="noopener noreferrer">
            {evidence.name}
            <ExternalLink aria-label="(opens a new tab)" />
          </a>
        )}
      </span>
      <span className={styles['source']} dir="auto">
        <time dateTime={evidence.at}>{dayAndTime(evidence.at, now)}</time> · {evidence.source}
      </span>
    </>
  );
}

function keyOf(evidence: Evidence): string {
  return evidence.type === 'event' ? evidence.eventId : `${evidence.of}.${evidence.name}.${evidence.source}`;
}
