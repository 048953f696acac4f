import { MessageSquareText } from 'lucide-react';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import { useNow } from '../data/use-now.ts';
import { VERDICT } from '../words/feedback.ts';
import { agoWord } from '../words/time.ts';
import styles from './MarketingReply.module.css';

const OUTCOME: Partial<Record<FeedbackItem['status'], string>> = { actioned: 'acted on it', declined: 'declined it' };

/** Marketing's answer to the rep's verdict, when there is one. */
export function MarketingReply({ feedback }: { feedback: FeedbackItem | null }) {
  const now = useNow();
  if (feedback?.reply == null) return null;
  const { reply } = feedback;
  const outcome = OUTCOME[feedback.status];
  return (
    <section aria-label="Marketing’s reply" className={styles['reply']}>
      <MessageSquareText className={styles['icon']} aria-hidden="true" />
      <div>
        <p className={styles['who']}>
          <strong dir="auto">{reply.by}</strong> {outcome ?? 'answered'} · <time dateTime={reply.at}>{agoWord(reply.at, now)}</time>
        </p>
        <blockquote dir="auto" className={styles['text']}>
          {reply.text}
        </blockquote>
        <p className="visually-hidden">to your verdict: {VERDICT[feedback.verdict]}</p>
      </div>
    </section>
  );
}
