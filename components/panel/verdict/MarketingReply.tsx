import { MessageSquareText, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTimes } from '#components/language/formats.ts';
import { drawn, useWords } from '#components/language/use-words.ts';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import { useAnnouncement } from '../data/announcer.tsx';
import { useNow } from '../data/use-now.ts';
import { WalkButton } from '../pages/WalkButton.tsx';
import { useWalk } from '../pages/walk.ts';
import styles from './MarketingReply.module.css';

/** Marketing's answer to the rep's verdict, when there is one: in words, by a change of the definition, or both. */
export function MarketingReply({ feedback }: { feedback: FeedbackItem | null }) {
  const say = useWords('reply');
  const term = useWords('terms');
  const times = useTimes();
  const now = useNow();
  const answer = feedback?.reply?.at ?? feedback?.changedIn ?? null;
  const [atFirst] = useState(answer);
  useAnnouncement(answer === null || answer === atFirst ? null : say('hasCome'));
  if (feedback === null || (feedback.reply === null && feedback.changedIn === null)) return null;
  const { reply, changedIn } = feedback;
  return (
    <section aria-label={say('label')} className={styles['reply']}>
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
              {drawn(say.parts(didWhat(feedback), { name: reply.by, who: (name) => <strong dir="auto">{name}</strong> }))} ·{' '}
              <time dateTime={reply.at}>{times.ago(reply.at, now)}</time>
            </p>
            <blockquote dir="auto" className={styles['text']}>
              {reply.text}
            </blockquote>
          </>
        )}
        <p className="visually-hidden">{say('toVerdict', { verdict: term(`verdict.${feedback.verdict}`) })}</p>
      </div>
    </section>
  );
}

function didWhat({ status, changedIn }: FeedbackItem): 'wrote' | 'actioned' | 'declined' | 'answered' {
  if (changedIn !== null) return 'wrote';
  return status === 'actioned' || status === 'declined' ? status : 'answered';
}

/** You said, we changed. */
function Change({ version }: { version: number }) {
  const say = useWords('reply');
  const { toAgreement } = useWalk();
  return (
    <p className={styles['change']}>
      <strong>{say('actionedIn', { version: String(version) })}</strong>{' '}
      <WalkButton onClick={() => toAgreement(version)}>{say('readIt')}</WalkButton>
    </p>
  );
}
