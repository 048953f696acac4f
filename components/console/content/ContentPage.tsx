import { getRouteApi, Link } from '@tanstack/react-router';
import { FileUp, LibraryBig } from 'lucide-react';
import { useMemo } from 'react';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import type { AssetUsageReport } from '#lib/contract/content.ts';
import { useAssetUsage } from '../data/reports.ts';
import { Failure } from '../parts/Failure.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Page } from '../parts/Page.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useNow } from '../parts/use-now.ts';
import { AssetTable } from './AssetTable.tsx';
import { ContentFilters } from './ContentFilters.tsx';
import styles from './ContentPage.module.css';
import { ExportButton } from './ExportButton.tsx';
import { StageChart } from './StageChart.tsx';
import { UsageFigures } from './UsageFigures.tsx';
import { DEFAULT_DAYS, filterRows } from './usage.ts';

const route = getRouteApi('/content');
const PERIODS = [30, 90, 365];

/** Which assets reps are shown, open and share, and which never. Period, filters and order stand in the address. */
export function ContentPage() {
  const { days = DEFAULT_DAYS } = route.useSearch();
  const navigate = route.useNavigate();
  const report = useAssetUsage(days);
  const periods = PERIODS.includes(days) ? PERIODS : [...PERIODS, days];

  return (
    <Page
      title="Content"
      lead="Which assets reps are shown, open and share, and which never."
      actions={
        <Segmented
          label="Period"
          value={String(days)}
          options={periods.map((value) => ({ value: String(value), label: `${value} days` }))}
          onChange={(value) => void navigate({ search: (old) => ({ ...old, days: Number(value) }) })}
        />
      }
    >
      {report.error && <Failure error={report.error} title="The report could not be loaded" onRetry={() => void report.refetch()} />}
      {report.isPending && <Lines label="Loading the report" rows={8} />}
      {report.data && (report.data.rows.length === 0 ? <NoAssets /> : <Report report={report.data} />)}
    </Page>
  );
}

function Report({ report }: { report: AssetUsageReport }) {
  const { show, find } = route.useSearch();
  const now = useNow();
  const rows = useMemo(() => filterRows(report.rows, { show, find }, now), [report.rows, show, find, now]);
  return (
    <>
      <div className={styles['summary']}>
        <UsageFigures report={report} />
        <StageChart rows={report.rows} />
      </div>
      <section className={styles['assets']} aria-labelledby="assets-title">
        <div className={styles['bar']}>
          <h2 id="assets-title" className={styles['heading']}>
            Assets
          </h2>
          <ContentFilters report={report} now={now} />
          <ExportButton rows={rows} report={report} />
        </div>
        <AssetTable rows={rows} now={now} />
      </section>
    </>
  );
}

function NoAssets() {
  return (
    <EmptyState
      icon={<LibraryBig />}
      title="No assets yet"
      actions={
        <Link to="/import">
          <FileUp size="0.875rem" aria-hidden="true" /> Import a list of assets
        </Link>
      }
    >
      Leadlight offers reps up to three assets on a record: those that fit the buyer’s stage, persona and industry. Import your library as a
      CSV with a title and a link; stage, persona and owner make the matches better. What reps open, share and put aside is counted here.
    </EmptyState>
  );
}
