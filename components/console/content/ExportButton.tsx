import { Download } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import type { AssetUsage, AssetUsageReport } from '#lib/contract/content.ts';
import { toCsv } from '../parts/csv.ts';
import { download } from '../parts/download.ts';
import { DISMISS_REASONS, JOURNEY_STAGES } from '../words.ts';

const HEADER = [
  'Title',
  'Link',
  'Format',
  'Stages',
  'Owner',
  'Shown',
  'Opened',
  'Shared',
  'Put aside',
  'Most often because',
  'Last used',
  'Eligible',
  'From',
  'To',
];

/** The rows as the table shows them, as a CSV file. */
export function ExportButton({ rows, report }: { rows: readonly AssetUsage[]; report: AssetUsageReport }) {
  const write = () => {
    const cells = rows.map((row) => [
      row.asset.title,
      row.asset.url,
      row.asset.format,
      row.asset.stages.map((stage) => JOURNEY_STAGES[stage]).join('; '),
      row.asset.owner,
      row.impressions,
      row.opens,
      row.shares,
      row.dismissals,
      row.topDismissReason && DISMISS_REASONS[row.topDismissReason],
      row.lastUsedAt,
      row.eligible ? 'yes' : 'no',
      report.from,
      report.to,
    ]);
    download(`asset-usage-${report.to.slice(0, 10)}.csv`, 'text/csv;charset=utf-8', toCsv(HEADER, cells));
  };
  return (
    <Button size="s" icon={<Download />} onClick={write} disabled={rows.length === 0}>
      Export CSV
    </Button>
  );
}
