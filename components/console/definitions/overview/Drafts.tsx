import { Link } from '@tanstack/react-router';
import type { DefinitionDraft } from '#lib/contract/agreement.ts';
import { ago, moment } from '../../format.ts';
import styles from './Drafts.module.css';

/** Versions in the making, the one last worked on first. */
export function Drafts({ drafts, now, mayDraft }: { drafts: readonly DefinitionDraft[]; now: Date; mayDraft: boolean }) {
  const sorted = drafts.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return (
    <section className={styles['section']} aria-labelledby="drafts">
      <h2 id="drafts" className={styles['title']}>
        Drafts
      </h2>
      {sorted.length === 0 && (
        <p className={styles['soft']}>
          None. A draft judges nobody: try whatever you like in one{mayDraft ? '.' : '; marketers and managers write them.'}
        </p>
      )}
      <ul className={styles['list']}>
        {sorted.map((draft) => (
          <li key={draft.id} className={styles['row']}>
            <Link to="/definitions/drafts/$id" params={{ id: draft.id }} className={styles['name']}>
              <bdi>{draft.name}</bdi>
            </Link>
            <p className={styles['soft']}>
              <bdi>{draft.updatedBy}</bdi>,{' '}
              <time dateTime={draft.updatedAt} title={moment(draft.updatedAt)}>
                {ago(draft.updatedAt, now)}
              </time>
              {draft.basedOn !== null && ` · from version ${draft.basedOn}`} ·{' '}
              <Link to="/definitions/drafts/$id/backtest" params={{ id: draft.id }}>
                backtest
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
