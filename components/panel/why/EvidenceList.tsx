import { ExternalLink } from 'lucide-react';
import type { Evidence } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { linkOf } from '../words/links.ts';
import { dayAndTime, dayWord } from '../words/time.ts';
import styles from './EvidenceList.module.css';

const FIRST = 5;

/** The stored facts behind a clause: events with time, source and link; attributes with their value. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const now = useNow();
  if (evidence.length === 0) return null;
  return (
    <>
      <ul>
        {evidence.slice(0, FIRST).map((one) => (
          <li key={keyOf(one)} className={styles['evidence']}>
            <Fact evidence={one} now={now} />
          </li>
        ))}
      </ul>
      {evidence.length > FIRST && <p className={styles['more']}>and {evidence.length - FIRST} more</p>}
    </>
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
