import { Link } from '@tanstack/react-router';
import { createColumnHelper, createSortedRowModel, rowSortingFeature, sortFn_text, tableFeatures, useTable } from '@tanstack/react-table';
import { Badge } from '#components/ui/Badge.tsx';
import type { BacktestResult } from '#lib/contract/backtest.ts';
import { SortHeader } from '../../content/SortHeader.tsx';
import { count } from '../../format.ts';
import { FEW } from './headline.ts';
import { IntervalBar } from './IntervalBar.tsx';
import type { Names } from './ResultView.tsx';
import styles from './TriggerTable.module.css';

type Row = BacktestResult['triggers'][number];

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { text: sortFn_text } });
const helper = createColumnHelper<typeof features, Row>();
// What is undefined stays at the end whichever way is sorted: too few verdicts are no rank.
const columns = helper.columns([
  helper.accessor((row) => row.name.toLowerCase(), { id: 'trigger', header: 'Trigger', sortFn: 'text' }),
  helper.accessor((row) => row.peopleActive ?? undefined, { id: 'active', header: 'active', sortDescFirst: true, sortUndefined: 'last' }),
  helper.accessor((row) => row.peopleDraft ?? undefined, { id: 'draft', header: 'draft', sortDescFirst: true, sortUndefined: 'last' }),
  helper.accessor((row) => (row.precision.n < FEW ? undefined : (row.precision.share ?? undefined)), {
    id: 'precision',
    header: 'Good, say reps',
    sortDescFirst: true,
    sortUndefined: 'last',
  }),
]);

/** What reps say where each trigger fired. */
export function TriggerTable({ runId, result, names }: { runId: string; result: BacktestResult; names: Names }) {
  const table = useTable({
    features,
    columns,
    data: result.triggers,
    initialState: { sorting: [{ id: 'precision', desc: true }] },
    getRowId: (row) => row.triggerId,
  });
  const hasActive = result.active !== null;
  const heads: Record<string, string> = { active: `People, ${names.active}`, draft: `People, ${names.draft}` };
  const isShown = (id: string) => hasActive || id !== 'active';

  return (
    <section className={styles['section']} aria-labelledby="triggers-title">
      <h3 id="triggers-title">Which triggers find good leads?</h3>
      <p className={styles['soft']}>
        Precision of a trigger: good ÷ (good + not good) among the people on whom it ever fired, with the 95% Wilson interval. Below {FEW}{' '}
        verdicts nothing is ranked.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled by keyboard too */}
      <section className={styles['frame']} aria-label="Each trigger" tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {table
                .getHeaderGroups()[0]
                ?.headers.filter(({ id }) => isShown(id))
                .map(({ id, column }) => (
                  <SortHeader
                    key={id}
                    label={heads[id] ?? String(column.columnDef.header)}
                    isNumber={id === 'active' || id === 'draft'}
                    direction={column.getIsSorted()}
                    onSort={() => column.toggleSorting()}
                  />
                ))}
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map(({ id, original: row }) => (
              <tr key={id}>
                <th scope="row" className={styles['trigger']}>
                  <Link to="/definitions/backtests/$id" params={{ id: runId }} search={{ trigger: id, group: groupFor(row) }} hash="who">
                    <bdi>{row.name}</bdi>
                  </Link>{' '}
                  {hasActive && row.in === 'draft' && <Badge tone="accent">New</Badge>}
                  {hasActive && row.in === 'active' && <Badge>Dropped</Badge>}
                </th>
                {hasActive && <People label={heads['active']} value={row.peopleActive} />}
                <People label={heads['draft']} value={row.peopleDraft} />
                <td className={styles['precision']} data-label="Good, say reps">
                  <IntervalBar value={row.precision} word="good" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function People({ label, value }: { label: string | undefined; value: number | null }) {
  return (
    <td className={styles['number']} data-label={label}>
      {value === null ? <span className={styles['soft']}>–</span> : count(value)}
    </td>
  );
}

/** Among whom the trigger's people are looked for first. */
function groupFor({ in: where }: Row): 'added' | 'removed' | 'both' {
  if (where === 'both') return 'both';
  return where === 'draft' ? 'added' : 'removed';
}
