import { Link } from '@tanstack/react-router';
import type { DefinitionSummary } from '#lib/contract/agreement.ts';
import { day } from '../../format.ts';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import styles from './Versions.module.css';

/** Every version there ever was, newest first, each with the time it counted. */
export function Versions({ versions, now }: { versions: readonly DefinitionSummary[]; now: Date }) {
  return (
    <section className={styles['section']} aria-labelledby="versions">
      <div className={styles['bar']}>
        <h2 id="versions" className={styles['title']}>
          All versions
        </h2>
        {versions.length > 1 && <Link to="/definitions/compare">Compare two versions</Link>}
      </div>
      <ol className={styles['line']}>
        {versions.map((version) => (
          <li key={version.id} className={styles['stop']} data-status={version.status}>
            <span className={styles['dot']} aria-hidden="true" />
            <div className={styles['words']}>
              <p className={styles['name']}>
                <Link to="/definitions/$version" params={{ version: String(version.version) }}>
                  Version {version.version} · <bdi>{version.name}</bdi>
                </Link>
              </p>
              <p className={styles['soft']}>{counted(version, now)}</p>
            </div>
            <StatusBadge status={version.status} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function counted({ activatedAt, supersededAt, status, proposedAt }: DefinitionSummary, now: Date): string {
  if (activatedAt === null) return `Proposed ${day(proposedAt, now)}${status === 'withdrawn' ? '; it never counted' : ''}`;
  if (supersededAt === null) return `Counts since ${day(activatedAt, now)}`;
  return `Counted from ${day(activatedAt, now)} to ${day(supersededAt, now)}`;
}
