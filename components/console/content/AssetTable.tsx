import { getRouteApi } from '@tanstack/react-router';
import {
  createColumnHelper,
  createSortedRowModel,
  functionalUpdate,
  rowSortingFeature,
  type SortingState,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Fragment, useMemo, useState } from 'react';
import type { AssetUsage } from '#lib/contract/content.ts';
import { ago, count, moment } from '../format.ts';
import { ASSET_SORTS, type ContentSearch } from '../search.ts';
import { AssetDetail } from './AssetDetail.tsx';
import { AssetName } from './AssetName.tsx';
import styles from './AssetTable.module.css';
import { SortHeader } from './SortHeader.tsx';

const route = getRouteApi('/content');

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { text: sortFn_text } });
const helper = createColumnHelper<typeof features, AssetUsage>();
const columns = helper.columns([
  helper.accessor((row) => row.asset.title.toLowerCase(), { id: 'asset', header: 'Asset', sortFn: 'text' }),
  helper.accessor('impressions', { header: 'Shown', sortDescFirst: true }),
  helper.accessor('opens', { header: 'Opened', sortDescFirst: true }),
  helper.accessor('shares', { header: 'Shared', sortDescFirst: true }),
  helper.accessor('dismissals', { header: 'Put aside', sortDescFirst: true }),
  helper.accessor((row) => row.lastUsedAt ?? '', { id: 'lastUsedAt', header: 'Last used', sortDescFirst: true }),
]);

/** Every asset with its counts; a row opens to what is known of it. The order stands in the address. */
export function AssetTable({ rows, now }: { rows: AssetUsage[]; now: Date }) {
  const { sort, order } = route.useSearch();
  const navigate = route.useNavigate();
  const [openId, setOpenId] = useState<string | null>(null);
  const sorting = useMemo<SortingState>(() => (sort === undefined ? [] : [{ id: sort, desc: order !== 'asc' }]), [sort, order]);

  const table = useTable({
    features,
    columns,
    data: rows,
    state: { sorting },
    onSortingChange: (change) =>
      void navigate({ search: (old) => ({ ...old, ...orderOf(functionalUpdate(change, sorting)) }), replace: true }),
    getRowId: (row) => row.asset.id,
  });
  const header = table.getHeaderGroups()[0];

  if (rows.length === 0) return <p className={styles['none']}>No asset fits these filters.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled by keyboard too
    <section className={styles['frame']} aria-label="Usage of each asset" tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {header?.headers.map(({ id, column }) => (
              <SortHeader
                key={id}
                label={String(column.columnDef.header)}
                isNumber={id !== 'asset' && id !== 'lastUsedAt'}
                direction={column.getIsSorted()}
                onSort={() => column.toggleSorting()}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ id, original: row }) => (
            <Fragment key={id}>
              <tr className={styles['row']} data-open={openId === id}>
                <td className={styles['asset']}>
                  <AssetName row={row} now={now} isOpen={openId === id} onToggle={() => setOpenId(openId === id ? null : id)} />
                </td>
                <td className={styles['number']} data-label="Shown" data-zero={row.impressions === 0}>
                  {count(row.impressions)}
                </td>
                <td className={styles['number']} data-label="Opened" data-zero={row.opens === 0}>
                  {count(row.opens)}
                </td>
                <td className={styles['number']} data-label="Shared" data-zero={row.shares === 0}>
                  {count(row.shares)}
                </td>
                <td className={styles['number']} data-label="Put aside" data-zero={row.dismissals === 0}>
                  {count(row.dismissals)}
                </td>
                <td className={styles['when']} data-label="Last used">
                  {row.lastUsedAt === null ? (
                    <span className={styles['never']}>Never</span>
                  ) : (
                    <time dateTime={row.lastUsedAt} title={moment(row.lastUsedAt)}>
                      {ago(row.lastUsedAt, now)}
                    </time>
                  )}
                </td>
              </tr>
              {openId === id && (
                <tr>
                  <td colSpan={columns.length} className={styles['detail']}>
                    <AssetDetail row={row} now={now} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function orderOf(sorting: SortingState): Pick<ContentSearch, 'sort' | 'order'> {
  const [first] = sorting;
  const sort = ASSET_SORTS.find((id) => id === first?.id);
  return sort === undefined ? { sort: undefined, order: undefined } : { sort, order: first?.desc === true ? 'desc' : 'asc' };
}
