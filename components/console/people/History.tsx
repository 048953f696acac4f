import { Link } from '@tanstack/react-router';
import { Handshake, type LucideIcon, Milestone, Zap } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#components/ui/Badge.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { Ledger, LedgerEntry } from '#lib/contract/journey.ts';
import { JourneyStage, LifecycleStage } from '#lib/contract/vocabulary.ts';
import { Part } from '../definitions/shared/Part.tsx';
import { moment as momentWords, plural } from '../format.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { Switch } from '../parts/Switch.tsx';
import { JOURNEY_STAGES, LIFECYCLE_STAGES } from '../words.ts';
import { ClauseList } from './ClauseList.tsx';
import styles from './History.module.css';
import { type Moment, type MomentKind, momentsOf } from './moments.ts';
import { points } from './points.ts';

const SHOWN_AT_ONCE = 40;
const ICONS: Record<MomentKind, LucideIcon> = { stage: Milestone, firing: Zap, handover: Handshake };

/** All that was recorded, each row as it was judged then, under its own version. What later news took back is kept and can be shown. */
export function History({ ledger }: { ledger: Ledger }) {
  const [show, setShow] = useState<MomentKind | 'all'>('all');
  const [withRetracted, setWithRetracted] = useState(false);
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const all = momentsOf(ledger);
  const retracted = all.filter(({ retractedAt }) => retractedAt !== null).length;
  const rows = all.filter((row) => (show === 'all' || row.kind === show) && (withRetracted || row.retractedAt === null));

  return (
    <Part id="history" title="What happened" lead="Each row stands as it was judged then, under the version that was in force.">
      {all.length === 0 ? (
        <p className={styles['soft']}>Nothing was recorded yet.</p>
      ) : (
        <div className={styles['filters']}>
          <Segmented
            label="Show"
            value={show}
            options={[
              { value: 'all', label: 'All' },
              { value: 'stage', label: 'Stages' },
              { value: 'firing', label: 'Triggers' },
              { value: 'handover', label: 'Hand-overs' },
            ]}
            onChange={setShow}
          />
          {retracted > 0 && (
            <Switch label={`With ${plural(retracted, 'row')} taken back`} isOn={withRetracted} onChange={setWithRetracted} />
          )}
        </div>
      )}
      <ol className={styles['list']}>
        {rows.slice(0, most).map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ol>
      {rows.length > most && (
        <p>
          <button type="button" className={styles['more']} onClick={() => setMost(most + SHOWN_AT_ONCE)}>
            Show older
          </button>
        </p>
      )}
    </Part>
  );
}

function Row({ row }: { row: Moment }) {
  const Icon = ICONS[row.kind];
  const clauses = clausesOf(row);
  const hasEvidence = clauses.some(({ evidence }) => evidence.length > 0);
  const words = <Words row={row} />;
  return (
    <li className={styles['row']} data-retracted={row.retractedAt !== null}>
      <time dateTime={row.at}>{momentWords(row.at)}</time>
      <Icon aria-hidden="true" className={styles['icon']} />
      <div className={styles['what']}>
        {hasEvidence ? (
          <Disclosure summary={words} className={styles['open'] ?? ''}>
            <ClauseList clauses={clauses} />
          </Disclosure>
        ) : (
          words
        )}
        {row.retractedAt !== null && (
          <p className={styles['soft']}>Taken back on {momentWords(row.retractedAt)}: later news showed that it was not so.</p>
        )}
      </div>
      <Judge row={row} />
    </li>
  );
}

function Words({ row }: { row: Moment }) {
  if (row.kind === 'handover') return <p className={styles['words']}>Handed over to sales, to be answered by {momentWords(row.dueAt)}</p>;
  if (row.kind === 'firing') {
    const { name, pointsThen, kind } = row.firing;
    return (
      <p className={styles['words']}>
        <b dir="auto">{name}</b> {kind === 'disqualifying' ? <Badge tone="negative">rules out</Badge> : `${points(pointsThen)} points then`}
      </p>
    );
  }
  const { entry } = row;
  return (
    <p className={styles['words']}>
      <Badge tone={entry.axis === 'lifecycle' ? 'accent' : 'neutral'}>{stageName(entry.stage)}</Badge>
      {entry.fromStage !== null && <span className={styles['soft']}> after {stageName(entry.fromStage)}</span>}{' '}
      <span dir="auto">{entry.why}</span>
    </p>
  );
}

/** Who judged: a version, or a person, whose step stands beside the judged ones. */
function Judge({ row }: { row: Moment }) {
  if (row.version === null) {
    return (
      <span className={styles['judge']}>
        <bdi>{row.kind === 'stage' ? (row.entry.actor ?? 'The CRM') : ''}</bdi>
      </span>
    );
  }
  return (
    <Link to="/definitions/$version" params={{ version: String(row.version) }} className={styles['judge']}>
      version {row.version}
    </Link>
  );
}

function clausesOf(row: Moment) {
  if (row.kind === 'firing') return row.firing.clauses;
  return row.kind === 'stage' ? [{ sentence: null, evidence: row.entry.evidence }] : [];
}

function stageName(stage: LedgerEntry['stage']): string {
  const lifecycle = LifecycleStage.safeParse(stage);
  if (lifecycle.success) return LIFECYCLE_STAGES[lifecycle.data];
  const journey = JourneyStage.safeParse(stage);
  return journey.success ? JOURNEY_STAGES[journey.data] : stage;
}
