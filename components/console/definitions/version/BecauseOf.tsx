import { Link } from '@tanstack/react-router';
import type { DefinitionVersion, FeedbackBehind } from '#lib/contract/agreement.ts';
import { day } from '../../format.ts';
import { VerdictMark } from '../../parts/VerdictMark.tsx';
import { REJECT_REASONS, VERDICTS } from '../../words.ts';
import { Part } from '../shared/Part.tsx';
import styles from './BecauseOf.module.css';

/** Why this version was made: the author's words, and what reps had said. */
export function BecauseOf({ version, now }: { version: DefinitionVersion; now: Date }) {
  return (
    <Part id="why" title="Why it changes">
      {version.note !== '' && (
        <p className={styles['note']} dir="auto">
          {version.note}
        </p>
      )}
      {version.feedback.length > 0 && (
        <div className={styles['said']}>
          <h3 className={styles['title']}>You said, we changed</h3>
          <ul className={styles['list']}>
            {version.feedback.map((feedback) => (
              <Voice key={feedback.feedbackId} feedback={feedback} now={now} />
            ))}
          </ul>
          <p className={styles['soft']}>
            {version.activatedAt === null
              ? 'These reps are told on their records as soon as the version is in force.'
              : 'These reps were told on their records when the version came into force.'}
          </p>
        </div>
      )}
    </Part>
  );
}

function Voice({ feedback, now }: { feedback: FeedbackBehind; now: Date }) {
  const { verdict, reason, text, repName, personLabel, at, feedbackId } = feedback;
  return (
    <li className={styles['voice']}>
      <VerdictMark verdict={verdict} />
      <div className={styles['words']}>
        <p className={styles['what']}>
          {VERDICTS[verdict]}
          {reason !== null && `: ${REJECT_REASONS[reason]}`}
        </p>
        {text !== null && (
          <blockquote className={styles['quote']} dir="auto">
            “{text}”
          </blockquote>
        )}
        <p className={styles['soft']}>
          <bdi>{repName}</bdi> on{' '}
          <Link to="/inbox" search={{ item: feedbackId }}>
            <bdi>{personLabel ?? 'a record without a person'}</bdi>
          </Link>
          , {day(at, now)}
        </p>
      </div>
    </li>
  );
}
