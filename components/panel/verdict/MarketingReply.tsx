import { MessageSquareText, PenLine } from 'lucide-react';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import { useNow } from '../data/use-now.ts';
import { WalkButton } from '../pages/WalkButton.tsx';
import { useWalk } from '../pages/walk.ts';
import { VERDICT } from '../words/feedback.ts';
import { agoWord } from '../words/time.ts';
import styles from './MarketingReply.module.css';

const OUTCOME: Partial<Record<FeedbackItem['status'], string>> = { actioned: 'acted on it', declined: 'declined it' };

/** Marketing's answer to the rep's verdict, when there is one: in words, by a change of the definition, or both. */
export function MarketingReply({ feedback }: { feedback: FeedbackItem | null }) {
  const now = useNow();
  if (feedback === null || (feedback.reply === null && feedback.changedIn === null)) return null;
  const { reply, changedIn } = feedback;
  return (
    <section aria-label="Marketing’s reply" className={styles['reply']}>
      {changedIn === null ? (
        <MessageSquareText className={styles['icon']} aria-hidden="true" />
      ) : (
        <PenLine className={styles['icon']} aria-hidden="true" />
      )}
      <div>
        {changedIn !== null && <Change version={changedIn} />}
        {reply !== null && (
          <>
            <p className={styles['who']}>
              <strong dir="auto">{reply.by}</strong> {changedIn === null ? (OUTCOME[feedback.status] ?? 'answered') : 'wrote'} ·{' '}
              <time dateTime={reply.at}>{agoWord(reply.at, now)}</time>
            </p>
            <blockquote dir="auto" className={styles['text']}>
              {reply.text}
            </blockquote>
          </>
        )}
        <p className="visually-hidden">to your verdict: {VERDICT[feedback.verdict]}</p>
      </div>
    </section>
  );
}

/** You said, we changed. */
function Change({ version }: { version: number }) {
  const { toAgreement } = useWalk();
  return (
    <p className={styles['change']}>
      <strong>Actioned in version {version}</strong> <WalkButton onClick={() => toAgreement(version)}>Read it</WalkButton>
    </p>
  );
}
