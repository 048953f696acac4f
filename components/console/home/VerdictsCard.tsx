import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import type { Role } from '#lib/contract/vocabulary.ts';
import type { Unanswered } from '../data/feedback.ts';
import { ago, count } from '../format.ts';
import { Failure } from '../parts/Failure.tsx';
import { Lines } from '../parts/Lines.tsx';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { canReply } from '../roles.ts';
import { REJECT_REASONS, VERDICTS } from '../words.ts';
import { Card } from './Card.tsx';
import styles from './VerdictsCard.module.css';

const SHOWN = 5;

type VerdictsCardProps = { query: UseQueryResult<Unanswered>; role: Role | undefined; now: Date };

/** Verdicts that wait for marketing: those that speak against a lead first, since they ask for something. */
export function VerdictsCard({ query, role, now }: VerdictsCardProps) {
  const { data, error } = query;
  const title = role !== undefined && !canReply(role) ? 'verdicts wait for marketing’s answer' : 'verdicts wait for your answer';
  if (error && !data) {
    return (
      <Card title="Verdicts">
        <Failure error={error} title="The verdicts could not be loaded" onRetry={() => void query.refetch()} />
      </Card>
    );
  }
  if (!data) {
    return (
      <Card title="Verdicts">
        <Lines label="Loading verdicts" rows={4} />
      </Card>
    );
  }
  if (data.items.length === 0) {
    return (
      <Card title="No verdict waits for an answer" more={<Link to="/inbox">All verdicts</Link>}>
        <p className={styles['soft']}>New ones show here as they arrive.</p>
      </Card>
    );
  }
  const oldest = data.items.at(-1);
  return (
    <Card
      title={data.items.length === 1 && !data.isMore ? title.replace('verdicts wait', 'verdict waits') : title}
      number={`${count(data.items.length)}${data.isMore ? '+' : ''}`}
      more={
        <Link to="/inbox" search={{ answered: 'no' }}>
          Answer them in the inbox
        </Link>
      }
    >
      <ol className={styles['rows']}>
        {byUrgency(data.items)
          .slice(0, SHOWN)
          .map((item) => (
            <li key={item.id}>
              <Link to="/inbox" search={{ answered: 'no', item: item.id }} className={styles['row']}>
                <VerdictMark verdict={item.verdict} />
                <span className={styles['who']}>
                  <span className={styles['person']}>
                    <bdi>{item.personLabel ?? 'No person matched'}</bdi>
                    {item.accountName !== null && (
                      <span className={styles['account']}>
                        {' '}
                        <bdi>{item.accountName}</bdi>
                      </span>
                    )}
                  </span>
                  <span className={styles['said']}>
                    {VERDICTS[item.verdict]}
                    {item.reason !== null && `: ${REJECT_REASONS[item.reason]}`} · <bdi>{item.repName}</bdi>
                  </span>
                </span>
                <time dateTime={item.at} className={styles['time']}>
                  {ago(item.at, now)}
                </time>
              </Link>
            </li>
          ))}
      </ol>
      {oldest && !data.isMore && data.items.length > 1 && <p className={styles['soft']}>The oldest came {came(oldest.at, now)}.</p>}
    </Card>
  );
}

const WEIGHT = { notGood: 0, notSure: 1, good: 2 } as const;

function byUrgency(items: readonly FeedbackItem[]): FeedbackItem[] {
  return [...items].sort((a, b) => WEIGHT[a.verdict] - WEIGHT[b.verdict] || b.at.localeCompare(a.at));
}

function came(at: string, now: Date): string {
  const words = ago(at, now);
  if (words === 'now') return 'just now';
  return /^\d+ (min|h|d)$/.test(words) ? `${words} ago` : `on ${words}`;
}
