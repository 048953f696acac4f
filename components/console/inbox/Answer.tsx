import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import { useMe } from '../data/workspace.ts';
import { ago, moment } from '../format.ts';
import { canReply } from '../roles.ts';
import styles from './Answer.module.css';
import { ReplyForm } from './ReplyForm.tsx';

/** Marketing's answer as the rep sees it, or the place to write it. */
export function Answer({ item, now, drafts }: { item: FeedbackItem; now: Date; drafts: Map<string, string> }) {
  const me = useMe();
  return (
    <section className={styles['answer']} aria-labelledby="answer-title">
      <h3 id="answer-title">Marketing’s answer</h3>
      <AnswerBody item={item} now={now} drafts={drafts} mayReply={me.data !== undefined && canReply(me.data.member.role)} />
    </section>
  );
}

type BodyProps = { item: FeedbackItem; now: Date; drafts: Map<string, string>; mayReply: boolean };

function AnswerBody({ item, now, drafts, mayReply }: BodyProps) {
  const [isAgain, setAgain] = useState(false);
  if (item.reply) {
    return (
      <>
        <div className={styles['given']}>
          <p className={styles['text']} dir="auto">
            {item.reply.text}
          </p>
          <p className={styles['by']}>
            <bdi>{item.reply.by}</bdi>, <time title={moment(item.reply.at)}>{ago(item.reply.at, now)}</time>
            {item.status === 'actioned' && ' · something was changed'}
            {item.status === 'declined' && ' · declined'}
            {' · shown on the record'}
          </p>
        </div>
        {mayReply && !isAgain && item.status !== 'withdrawn' && (
          <p>
            <Button size="s" variant="plain" onClick={() => setAgain(true)}>
              Write another answer
            </Button>
          </p>
        )}
        {isAgain && <ReplyForm item={item} drafts={drafts} onSent={() => setAgain(false)} />}
      </>
    );
  }
  if (item.origin === 'import') return <p className={styles['none']}>This judgement came with an import. Nobody waits for an answer.</p>;
  if (item.status === 'withdrawn') return <p className={styles['none']}>The rep took this verdict back. There is nothing to answer.</p>;
  if (!mayReply) return <Notice>Not answered yet. Marketers, managers and admins can answer.</Notice>;
  return <ReplyForm item={item} drafts={drafts} />;
}
