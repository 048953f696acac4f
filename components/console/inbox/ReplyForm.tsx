import { Send } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import { ApiFailure } from '../data/failure.ts';
import { useReply } from '../data/feedback.ts';
import { Failure } from '../parts/Failure.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import styles from './ReplyForm.module.css';
import { REPLY_FIELD_ID } from './use-inbox-keys.ts';

const OUTCOMES = [
  { value: 'answered', label: 'Answer', hint: 'Thanks, or an explanation. Nothing was changed.' },
  { value: 'actioned', label: 'We changed it', hint: 'Say what is different now: a rule, a list, this lead.' },
  { value: 'declined', label: 'Declined', hint: 'Say why it stays as it is.' },
] as const;
type Outcome = (typeof OUTCOMES)[number]['value'];

const LONGEST = 2000;

/** Writes back to the rep. The text is kept while the reader looks at other verdicts, and when sending fails. */
export function ReplyForm({ item, drafts, onSent }: { item: FeedbackItem; drafts: Map<string, string>; onSent?: () => void }) {
  const [text, setText] = useState(drafts.get(item.id) ?? '');
  const [outcome, setOutcome] = useState<Outcome>('answered');
  const [isMissing, setMissing] = useState(false);
  const reply = useReply();
  const hintId = useId();
  const hint = OUTCOMES.find(({ value }) => value === outcome)?.hint;

  const write = (next: string) => {
    setText(next);
    drafts.set(item.id, next);
    if (next.trim() !== '') setMissing(false);
  };
  const send = () => {
    if (text.trim() === '') return setMissing(true);
    reply.mutate(
      { id: item.id, text: text.trim(), outcome },
      {
        onSuccess: () => {
          drafts.delete(item.id);
          onSent?.();
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
    if (event.key === 'Escape') event.currentTarget.blur();
  };

  return (
    <form
      className={styles['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <Segmented label="Kind of answer" value={outcome} options={OUTCOMES} onChange={setOutcome} disabled={reply.isPending} />
      <label htmlFor={REPLY_FIELD_ID} className="visually-hidden">
        Answer to {item.repName}
      </label>
      <textarea
        id={REPLY_FIELD_ID}
        className={styles['text']}
        dir="auto"
        rows={3}
        maxLength={LONGEST}
        value={text}
        placeholder={`Write to ${item.repName}`}
        aria-describedby={hintId}
        aria-invalid={isMissing}
        readOnly={reply.isPending}
        onChange={({ target }) => write(target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={hintId} className={styles['hint']} data-error={isMissing} role={isMissing ? 'alert' : undefined}>
        {isMissing ? 'Write a few words first: the rep sees only this text.' : hint}
      </p>
      {reply.error && <Failure error={reply.error} title={titleOf(reply.error)} />}
      <div className={styles['foot']}>
        <Button type="submit" variant="primary" icon={<Send />} disabled={reply.isPending}>
          {reply.isPending ? 'Sending' : 'Send to the record'}
        </Button>
        <span className={styles['keys']}>
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
        </span>
      </div>
    </form>
  );
}

function titleOf(error: Error): string {
  const isClosed = error instanceof ApiFailure && error.code === 'conflict';
  return isClosed ? 'This verdict can no longer be answered' : 'Your answer was not sent; the text is kept';
}
