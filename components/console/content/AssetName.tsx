import { ChevronRight } from 'lucide-react';
import { Badge } from '#components/ui/Badge.tsx';
import type { AssetUsage } from '#lib/contract/content.ts';
import styles from './AssetName.module.css';
import { isDue, isNeverUsed } from './usage.ts';

type AssetNameProps = { row: AssetUsage; now: Date; isOpen: boolean; onToggle: () => void };

/** The asset's title as the button that opens its row, with what is wrong with it, if anything. */
export function AssetName({ row, now, isOpen, onToggle }: AssetNameProps) {
  return (
    <button type="button" className={styles['button']} aria-expanded={isOpen} onClick={onToggle}>
      <ChevronRight className={styles['chevron']} aria-hidden="true" />
      <span className={styles['words']}>
        <span className={styles['title']} dir="auto">
          {row.asset.title}
        </span>
        {row.asset.format !== null && <span className={styles['format']}>{row.asset.format}</span>}
      </span>
      <AssetFlag row={row} now={now} />
    </button>
  );
}

function AssetFlag({ row, now }: { row: AssetUsage; now: Date }) {
  const { expiresAt } = row.asset;
  if (expiresAt !== null && Date.parse(expiresAt) <= now.getTime()) return <Badge tone="negative">Expired</Badge>;
  if (isDue(row, now)) return <Badge tone="warning">Review due</Badge>;
  if (isNeverUsed(row)) return <Badge>Never used</Badge>;
  return null;
}
