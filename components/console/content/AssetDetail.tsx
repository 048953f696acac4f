import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AssetUsage } from '#lib/contract/content.ts';
import { day, plural } from '../format.ts';
import { DISMISS_REASONS, JOURNEY_STAGES } from '../words.ts';
import styles from './AssetDetail.module.css';

/** All that is known of one asset, and why reps put it aside. */
export function AssetDetail({ row, now }: { row: AssetUsage; now: Date }) {
  const { asset } = row;
  return (
    <div className={styles['detail']}>
      <p>
        <a href={asset.url} target="_blank" rel="noreferrer" className={styles['link']}>
          {asset.url}
          <ExternalLink aria-hidden="true" />
          <span className="visually-hidden"> (opens in a new tab)</span>
        </a>
      </p>
      <dl className={styles['facts']}>
        <Fact name="Put aside">{dismissalsOf(row)}</Fact>
        <Fact name="Made for">{listOf(asset.stages.map((stage) => JOURNEY_STAGES[stage]))}</Fact>
        <Fact name="Personas">{listOf(asset.personas)}</Fact>
        <Fact name="Industries">{listOf(asset.industries)}</Fact>
        <Fact name="Products">{listOf(asset.products)}</Fact>
        <Fact name="Owner">{asset.owner === null ? 'Nobody' : <bdi>{asset.owner}</bdi>}</Fact>
        <Fact name="Review by">{asset.reviewBy === null ? 'No date' : day(asset.reviewBy, now)}</Fact>
        <Fact name="Expires">{asset.expiresAt === null ? 'Never' : day(asset.expiresAt, now)}</Fact>
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function dismissalsOf(row: AssetUsage): string {
  if (row.dismissals === 0) return 'By nobody';
  const times = plural(row.dismissals, 'time');
  return row.topDismissReason === null
    ? `${times}; no reason was given`
    : `${times}; most often because: ${DISMISS_REASONS[row.topDismissReason].toLowerCase()}`;
}

function listOf(words: readonly string[]): string {
  return words.length === 0 ? 'Not said' : words.join(', ');
}
