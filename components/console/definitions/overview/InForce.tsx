import { Link } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { Notice } from '#components/ui/Notice.tsx';
import type { DefinitionSummary } from '#lib/contract/agreement.ts';
import { Side } from '#lib/contract/vocabulary.ts';
import { day } from '../../format.ts';
import { ButtonLink } from '../shared/ButtonLink.tsx';
import { SignatureLine } from '../shared/SignatureLine.tsx';
import { inDays, reviewOf } from '../shared/standing.ts';
import { AtAGlance } from './AtAGlance.tsx';
import styles from './InForce.module.css';

/** The version that judges everyone now: since when, who stands behind it, and until when it is to be looked at again. */
export function InForce({ active, now, mayDraft }: { active: DefinitionSummary; now: Date; mayDraft: boolean }) {
  const review = active.reviewBy === null ? null : reviewOf(active.reviewBy, now);
  return (
    <section className={styles['card']} aria-labelledby="in-force">
      <div className={styles['head']}>
        <div>
          <p className={styles['eyebrow']}>
            In force{active.activatedAt !== null && <> since {day(active.activatedAt, now)}</>} · version {active.version}
          </p>
          <h2 id="in-force" className={styles['name']}>
            <Link to="/definitions/$version" params={{ version: String(active.version) }}>
              <bdi>{active.name}</bdi>
            </Link>
          </h2>
        </div>
        <ButtonLink to="/definitions/$version" params={{ version: String(active.version) }}>
          Read the agreement
        </ButtonLink>
      </div>

      {review !== null && review.state !== 'later' && (
        <Notice
          tone="warning"
          title={review.state === 'due' ? `The day of review was ${inDays(review.days)}` : `The day of review is ${inDays(review.days)}`}
          actions={
            mayDraft && (
              <ButtonLink to="/definitions/new" size="s" icon={<FilePlus2 />}>
                Start a draft from it
              </ButtonLink>
            )
          }
        >
          Sit together and ask whether it still holds. It stays in force until another version is signed.
        </Notice>
      )}

      <AtAGlance version={active.version} />

      <div className={styles['foot']}>
        {Side.options.map((side) => (
          <SignatureLine key={side} side={side} signature={active.signatures.find((signature) => signature.side === side)} />
        ))}
        <div className={styles['review']}>
          <p className={styles['soft']}>To be looked at again</p>
          <p>
            {active.reviewBy === null || review === null ? (
              <span className={styles['soft']}>No day was agreed</span>
            ) : (
              <>
                <b>{day(active.reviewBy, now)}</b> <span className={styles['soft']}>{inDays(review.days)}</span>
              </>
            )}
          </p>
        </div>
      </div>
    </section>
  );
}
