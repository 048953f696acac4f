import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import type { AssetUsageReport } from '#lib/contract/content.ts';
import { count } from '../format.ts';
import { Segmented } from '../parts/Segmented.tsx';
import type { ContentSearch } from '../search.ts';
import styles from './ContentFilters.module.css';
import { isDue, isNeverUsed, isUsed } from './usage.ts';

const route = getRouteApi('/content');

/** Which rows the table shows; each choice says how many it leaves. */
export function ContentFilters({ report, now }: { report: AssetUsageReport; now: Date }) {
  const { show, find } = route.useSearch();
  const navigate = route.useNavigate();
  const { rows } = report;
  const choices = [
    { value: 'all', label: 'All', size: rows.length },
    { value: 'used', label: 'Used', size: rows.filter(isUsed).length },
    { value: 'never', label: 'Never used', size: rows.filter(isNeverUsed).length },
    { value: 'due', label: 'Review due', size: rows.filter((row) => isDue(row, now)).length },
  ] as const;

  return (
    <search className={styles['filters']} aria-label="Filter assets">
      <Segmented
        label="Show"
        value={show ?? 'all'}
        options={choices.map(({ value, label, size }) => ({
          value,
          label: (
            <>
              {label} <span className={styles['size']}>{count(size)}</span>
            </>
          ),
        }))}
        onChange={(value: NonNullable<ContentSearch['show']> | 'all') =>
          void navigate({ search: (old) => ({ ...old, show: value === 'all' ? undefined : value }), replace: true })
        }
      />
      <label className={styles['find']}>
        <Search aria-hidden="true" />
        <span className="visually-hidden">Find by title, tag or owner</span>
        <input
          type="search"
          placeholder="Find by title, tag or owner"
          value={find ?? ''}
          onChange={({ target }) =>
            void navigate({ search: (old) => ({ ...old, find: target.value === '' ? undefined : target.value }), replace: true })
          }
        />
      </label>
    </search>
  );
}
