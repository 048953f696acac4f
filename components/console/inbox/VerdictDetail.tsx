import { Link } from '@tanstack/react-router';
import { ArrowLeft, ExternalLink } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import { ago, moment } from '../format.ts';
import { VerdictBadge } from '../parts/VerdictMark.tsx';
import { CRMS, OBJECT_TYPES, REJECT_REASONS } from '../words.ts';
import { Answer } from './Answer.tsx';
import { recordAddress } from './record-address.ts';
import styles from './VerdictDetail.module.css';

export type VerdictDetailProps = {
  item: FeedbackItem;
  now: Date;
  /** Answers begun and not sent, by verdict, so that going through the list loses nothing. */
  drafts: Map<string, string>;
  wantsFocus: boolean;
  onFocused: () => void;
  onBack: () => void;
};

/** One verdict with all that stands behind it, and marketing's answer. */
export function VerdictDetail({ item, now, drafts, wantsFocus, onFocused, onBack }: VerdictDetailProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!wantsFocus) return;
    heading.current?.focus();
    onFocused();
  }, [wantsFocus, onFocused]);

  return (
    <article className={styles['detail']} aria-labelledby="verdict-title">
      <div className={styles['back']}>
        <Button size="s" variant="plain" icon={<ArrowLeft />} onClick={onBack}>
          All verdicts
        </Button>
      </div>
      <header className={styles['head']}>
        <VerdictBadge verdict={item.verdict} />
        <h2 id="verdict-title" ref={heading} tabIndex={-1} className={styles['title']} dir="auto">
          {item.personLabel ?? 'No person matched to this record'}
        </h2>
        {item.accountName !== null && (
          <p className={styles['account']} dir="auto">
            {item.accountName}
          </p>
        )}
      </header>

      {(item.reason !== null || item.text !== null) && (
        <blockquote className={styles['quote']}>
          {item.reason !== null && <p className={styles['reason']}>{REJECT_REASONS[item.reason]}</p>}
          {item.text !== null && <p dir="auto">{item.text}</p>}
        </blockquote>
      )}

      <dl className={styles['facts']}>
        <Fact name={item.origin === 'rep' ? 'Judged by' : 'Came with'}>
          <bdi>{item.repName}</bdi>, {moment(item.at)} <span className={styles['soft']}>({ago(item.at, now)})</span>
          {wasLate(item) && <span className={styles['note']}>Clicked offline; reached us {moment(item.receivedAt)}.</span>}
        </Fact>
        <Fact name="Record">
          <RecordLine item={item} />
        </Fact>
        {item.origin === 'rep' && (
          <>
            <Fact name="Had fired">
              <Triggers item={item} />
            </Fact>
            <Fact name="Definition">
              {item.definitionVersion === null ? 'None was active when this was judged' : `Version ${item.definitionVersion}`}
            </Fact>
          </>
        )}
      </dl>

      <Answer item={item} now={now} drafts={drafts} />
    </article>
  );
}

/** What stands beside the list when no verdict is open. */
export function DetailHint({ isMissing, hasRows, onBack }: { isMissing: boolean; hasRows: boolean; onBack: () => void }) {
  if (isMissing && hasRows) {
    return (
      <EmptyState
        title="This verdict is not in the list"
        actions={
          <Button size="s" onClick={onBack}>
            Back to the list
          </Button>
        }
      >
        It may be further down, or the filters leave it out.
      </EmptyState>
    );
  }
  return null;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RecordLine({ item: { record } }: { item: FeedbackItem }) {
  const address = recordAddress(record);
  if (record.crm === 'generic' && record.host === IMPORT_HOST) return <>Not known in a CRM yet; your own id is {record.id}</>;
  const type = record.objectType === null ? (record.rawType ?? 'Record') : OBJECT_TYPES[record.objectType];
  const words = `${type} in ${CRMS[record.crm]}`;
  return (
    <>
      {address === null ? (
        words
      ) : (
        <a href={address} target="_blank" rel="noreferrer" className={styles['record']}>
          {words}
          <ExternalLink aria-hidden="true" />
          <span className="visually-hidden"> (opens in a new tab)</span>
        </a>
      )}
      <span className={styles['note']}>
        {record.host} · {record.id}
      </span>
    </>
  );
}

function Triggers({ item: { triggers } }: { item: FeedbackItem }) {
  if (triggers.length === 0) return <>Nothing: the rep saw no trigger on this record</>;
  return (
    <ul className={styles['triggers']}>
      {triggers.map(({ id, name }) => (
        <li key={id}>
          <Link from="/inbox" to="/inbox" search={(old) => ({ ...old, trigger: id })} title="Show every verdict where this had fired">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The host of records that only an import's own id names. */
const IMPORT_HOST = 'import';

const LATE_MS = 120_000;

function wasLate(item: FeedbackItem): boolean {
  return Date.parse(item.receivedAt) - Date.parse(item.at) > LATE_MS;
}
