import { ExternalLink } from 'lucide-react';
import type { Evidence } from '#lib/contract/journey.ts';
import { moment } from '../format.ts';
import styles from './ClauseList.module.css';

type Clause = { sentence: string | null; evidence: readonly Evidence[] };

/** Each clause with the very facts that satisfied it. */
export function ClauseList({ clauses }: { clauses: readonly Clause[] }) {
  return (
    <div className={styles['clauses']}>
      {clauses.map((clause) => (
        <div key={clause.sentence} className={styles['clause']}>
          {clause.sentence !== null && <p dir="auto">{clause.sentence}</p>}
          <ul>
            {clause.evidence.map((evidence) => (
              <li key={keyOf(evidence)} className={styles['fact']}>
                <Fact evidence={evidence} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Fact({ evidence }: { evidence: Evidence }) {
  if (evidence.type === 'attribute') {
    return (
      <>
        <span dir="auto">
          {evidence.of === 'account' ? 'Company ' : ''}
          {evidence.name}: {evidence.value}
        </span>
        <span className={styles['source']} dir="auto">
          {evidence.source}
          {evidence.at !== null && `, ${moment(evidence.at)}`}
        </span>
      </>
    );
  }
  const href = webLink(evidence.url);
  return (
    <>
      <span dir="auto">
        {href === null ? (
          evidence.name
        ) : (
          <a href={href} target="_blank" rel="noopener noreferrer" className={styles['link']}>
            {evidence.name}
            <ExternalLink aria-label="(opens a new tab)" />
          </a>
        )}
      </span>
      <span className={styles['source']} dir="auto">
        <time dateTime={evidence.at}>{moment(evidence.at)}</time> · {evidence.source}
      </span>
    </>
  );
}

/** Only http and https are followed, whatever an import brought. */
function webLink(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.href : null;
}

function keyOf(evidence: Evidence): string {
  return evidence.type === 'event' ? evidence.eventId : `${evidence.of}.${evidence.name}.${evidence.source}`;
}
