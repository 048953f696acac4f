import { MessageSquareReply, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { FeedbackBehind } from '#lib/contract/agreement.ts';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import { useVerdictFeed } from '../../../data/feedback.ts';
import { ago, plural } from '../../../format.ts';
import { Lines } from '../../../parts/Lines.tsx';
import { useNow } from '../../../parts/use-now.ts';
import { VerdictBadge } from '../../../parts/VerdictMark.tsx';
import { REJECT_REASONS } from '../../../words.ts';
import styles from './sections.module.css';

export type FeedbackBehindPickerProps = { chosen: readonly FeedbackBehind[]; onChange: (chosen: FeedbackBehind[]) => void };

/** The reps' verdicts that this version answers. Those reps are told when it becomes active: you said, we changed. */
export function FeedbackBehindPicker({ chosen, onChange }: FeedbackBehindPickerProps) {
  const [isChoosing, setChoosing] = useState(false);
  const remove = (id: string) => onChange(chosen.filter(({ feedbackId }) => feedbackId !== id));
  return (
    <div className={styles['feedback']}>
      <h3 className={styles['label']}>Feedback behind it</h3>
      <p className={styles['hint']}>Choose the verdicts that this version answers. Their reps are told what changed once it counts.</p>
      {chosen.length > 0 && (
        <ul className={styles['verdicts']} aria-label="Feedback behind it">
          {chosen.map((item) => (
            <li key={item.feedbackId} className={styles['verdict']}>
              <VerdictLine item={item} />
              <IconButton size="s" label={`Take out what ${item.repName} said`} icon={<X />} onClick={() => remove(item.feedbackId)} />
            </li>
          ))}
        </ul>
      )}
      {isChoosing ? (
        <VerdictChoice chosen={chosen} onChange={onChange} onClose={() => setChoosing(false)} />
      ) : (
        <div>
          <Button size="s" icon={<MessageSquareReply />} onClick={() => setChoosing(true)}>
            Choose verdicts
          </Button>
        </div>
      )}
    </div>
  );
}

function VerdictChoice({ chosen, onChange, onClose }: FeedbackBehindPickerProps & { onClose: () => void }) {
  const feed = useVerdictFeed({ verdict: 'notGood' });
  const ids = new Set(chosen.map(({ feedbackId }) => feedbackId));
  const offered = feed.items.filter(({ status }) => status !== 'withdrawn');
  return (
    <div className={styles['choice']}>
      {feed.isLoading && <Lines label="Loading the verdicts" rows={3} />}
      {feed.error && <p className={styles['hint']}>{feed.error.message}</p>}
      {!feed.isLoading && offered.length === 0 && <p className={styles['hint']}>No rep has said “Not good” yet.</p>}
      <ul className={styles['verdicts']} aria-label="Verdicts to choose from">
        {offered.map((item) => (
          <li key={item.id}>
            <label className={styles['verdict']}>
              <input
                type="checkbox"
                checked={ids.has(item.id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, behindOf(item)] : chosen.filter(({ feedbackId }) => feedbackId !== item.id))
                }
              />
              <VerdictLine item={item} />
            </label>
          </li>
        ))}
      </ul>
      <div className={styles['line']}>
        <Button size="s" variant="primary" onClick={onClose}>
          {chosen.length === 0 ? 'Close' : `Done, ${plural(chosen.length, 'verdict')}`}
        </Button>
        {feed.hasMore && (
          <Button size="s" disabled={feed.isLoadingMore} onClick={feed.loadMore}>
            Show older ones
          </Button>
        )}
      </div>
    </div>
  );
}

function VerdictLine({ item }: { item: Omit<FeedbackBehind, 'feedbackId'> }) {
  const now = useNow();
  return (
    <span className={styles['said']}>
      <VerdictBadge verdict={item.verdict} />
      <span>
        <bdi>{item.repName}</bdi>
        {item.personLabel !== null && (
          <>
            {' '}
            on <bdi>{item.personLabel}</bdi>
          </>
        )}
        <span className={styles['soft']}> · {ago(item.at, now)}</span>
        {item.reason !== null && ` · ${REJECT_REASONS[item.reason]}`}
        {item.text !== null && <q className={styles['quote']}>{item.text}</q>}
      </span>
    </span>
  );
}

function behindOf({ id, repName, personLabel, verdict, reason, text, at }: FeedbackItem): FeedbackBehind {
  return { feedbackId: id, repName, personLabel, verdict, reason, text, at };
}
