import { ExternalLink } from 'lucide-react';
import { useTimes } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import type { Evidence } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { linkOf } from '../words/links.ts';
import styles from './EvidenceList.module.css';

const FIRST = 5;

/** The stored facts behind a clause: events with time, source and link; attributes with their value. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const say = useWords('why');
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
      {evidence.length > FIRST && <p className={styles['more']}>{say('more', { count: evidence.length - FIRST })}</p>}
    </>
  );
}

function Fact({ evidence, now }: { evidence: Evidence; now: Date }) {
  const say = useWords('why');
  const sayAction = useWords('actions');
  const times = useTimes();
  if (evidence.type === 'attribute') {
    return (
      <>
        <span className={styles['what']} dir="auto">
          {evidence.of === 'account'
            ? say('company', { name: evidence.name, value: evidence.value })
            : `${evidence.name}: ${evidence.value}`}
        </span>
        <span className={styles['source']} dir="auto">
          {evidence.source}
          {evidence.at !== null && `, ${times.day(evidence.at, now)}`}
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
            <ExternalLink aria-label={sayAction('newTab')} />
          </a>
        )}
      </span>
      <span className={styles['source']} dir="auto">
        <time dateTime={evidence.at}>{times.dayAndTime(evidence.at, now)}</time> · {evidence.source}
      </span>
    </>
  );
}

function keyOf(evidence: Evidence): string {
  return evidence.type === 'event' ? evidence.eventId : `${evidence.of}.${evidence.name}.${evidence.source}`;
}
