import { Link } from '@tanstack/react-router';
import { ArrowUp, Check, CornerDownRight, Undo2, X } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import { waitsForAnswer } from '../data/feed.ts';
import type { VerdictFeed } from '../data/feedback.ts';
import { ago, moment, plural } from '../format.ts';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { REJECT_REASONS, STATUSES, VERDICTS } from '../words.ts';
import { rowId } from './use-inbox-keys.ts';
import styles from './VerdictList.module.css';

/** The verdicts, newest first. What arrives while the reader is here waits behind one button, so that no row moves by itself. */
export function VerdictList({ feed, shownId, now }: { feed: VerdictFeed; shownId: string | undefined; now: Date }) {
  return (
    <>
      <div className={styles['scroll']}>
        <div className={styles['head']}>
          <span>Newest first</span>
          <span role="status">
            {feed.waiting.length > 0 && (
              <Button size="s" variant="primary" icon={<ArrowUp />} onClick={feed.showWaiting}>
                Show {plural(feed.waiting.length, 'new verdict')}
              </Button>
            )}
          </span>
        </div>
        <ol className={styles['rows']} aria-label="Verdicts">
          {feed.items.map((item) => (
            <li key={item.id}>
              <VerdictRow item={item} isShown={item.id === shownId} now={now} />
            </li>
          ))}
        </ol>
        {feed.hasMore && (
          <div className={styles['more']}>
            <Button size="s" onClick={feed.loadMore} disabled={feed.isLoadingMore}>
              {feed.isLoadingMore ? 'Loading older verdicts' : 'Load older verdicts'}
            </Button>
          </div>
        )}
      </div>
      <p className={styles['keys']}>
        <Kbd>j</Kbd> <Kbd>k</Kbd> next, previous <span aria-hidden="true">·</span> <Kbd>Enter</Kbd> open <span aria-hidden="true">·</span>{' '}
        <Kbd>r</Kbd> answer
      </p>
    </>
  );
}

function VerdictRow({ item, isShown, now }: { item: FeedbackItem; isShown: boolean; now: Date }) {
  return (
    <Link
      id={rowId(item.id)}
      from="/inbox"
      to="/inbox"
      search={(old) => ({ ...old, item: item.id })}
      replace
      className={styles['row']}
      data-shown={isShown}
      aria-current={isShown ? 'true' : undefined}
    >
      <VerdictMark verdict={item.verdict} />
      <span className={styles['who']}>
        <span className={styles['person']}>
          <bdi>{item.personLabel ?? 'No person matched'}</bdi>
        </span>
        {item.accountName !== null && (
          <span className={styles['account']}>
            <bdi>{item.accountName}</bdi>
          </span>
        )}
      </span>
      <time className={styles['time']} dateTime={item.at} title={moment(item.at)}>
        {ago(item.at, now)}
      </time>
      <span className={styles['said']}>
        {VERDICTS[item.verdict]}
        {item.reason !== null && `: ${REJECT_REASONS[item.reason]}`}
        <span className={styles['rep']}>
          {' '}
          · <bdi>{item.repName}</bdi>
        </span>
      </span>
      <StatusMark item={item} />
    </Link>
  );
}

const STATUS_ICONS = { answered: CornerDownRight, actioned: Check, declined: X, withdrawn: Undo2 } as const;

function StatusMark({ item }: { item: FeedbackItem }) {
  const { status } = item;
  if (status === 'answered' || status === 'actioned' || status === 'declined' || status === 'withdrawn') {
    const Icon = STATUS_ICONS[status];
    return (
      <span className={styles['status']}>
        <Icon aria-hidden="true" />
        {STATUSES[status]}
      </span>
    );
  }
  if (!waitsForAnswer(item)) return null;
  return (
    <span className={styles['status']} data-open="true">
      <span className={styles['dot']} aria-hidden="true" />
      To answer
    </span>
  );
}
