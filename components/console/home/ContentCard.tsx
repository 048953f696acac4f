import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AssetUsageReport } from '#lib/contract/content.ts';
import { DEFAULT_DAYS, isDue, isNeverUsed } from '../content/usage.ts';
import { count, percent, plural } from '../format.ts';
import { Failure } from '../parts/Failure.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Card } from './Card.tsx';
import styles from './ContentCard.module.css';

const SHOWN = 4;

/** Assets that nobody used, those whose date is past, and the rate they make. */
export function ContentCard({ query, now }: { query: UseQueryResult<AssetUsageReport>; now: Date }) {
  const { data, error } = query;
  if (error && !data) {
    return (
      <Card title="Content">
        <Failure error={error} title="The asset report could not be loaded" onRetry={() => void query.refetch()} />
      </Card>
    );
  }
  if (!data) {
    return (
      <Card title="Content">
        <Lines label="Loading the asset report" rows={4} />
      </Card>
    );
  }
  if (data.eligible === 0) {
    return (
      <Card title="No assets yet" more={<Link to="/import">Import a list of assets</Link>}>
        <p className={styles['soft']}>Reps are offered nothing to send until there are some.</p>
      </Card>
    );
  }
  const never = data.rows.filter(isNeverUsed);
  const due = data.rows.filter((row) => row.eligible && isDue(row, now));
  return (
    <Card
      title={never.length === 1 ? 'asset was never used' : 'assets were never used'}
      number={count(never.length)}
      more={
        <Link to="/content" search={{ show: 'never' }}>
          See what reps use and what not
        </Link>
      }
    >
      <ul className={styles['rows']}>
        {never.slice(0, SHOWN).map(({ asset, impressions }) => (
          <li key={asset.id} className={styles['row']}>
            <span className={styles['title']}>
              <bdi>{asset.title}</bdi>
            </span>
            <span className={styles['shown']}>{impressions === 0 ? 'not shown' : `shown ${plural(impressions, 'time')}`}</span>
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>
        Utilization rate {data.utilizationRate === null ? '–' : percent(data.utilizationRate)}: {count(data.used)} of {count(data.eligible)}{' '}
        eligible assets opened or shared by at least one rep in the last {DEFAULT_DAYS} days.
      </p>
      {due.length > 0 && (
        <p>
          <Link to="/content" search={{ show: 'due' }}>
            {plural(due.length, 'asset is', 'assets are')} past the review date
          </Link>
        </p>
      )}
    </Card>
  );
}
