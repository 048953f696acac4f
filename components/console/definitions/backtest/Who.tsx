import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '#components/ui/Button.tsx';
import type { BacktestPerson, BacktestResult } from '#lib/contract/backtest.ts';
import { useBacktestPeople } from '../../data/backtests.ts';
import { count, day, moment } from '../../format.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { Select } from '../../parts/Select.tsx';
import table from '../../parts/Table.module.css';
import { useNow } from '../../parts/use-now.ts';
import { VerdictBadge } from '../../parts/VerdictMark.tsx';
import type { BacktestSearch } from '../../search.ts';
import { Part } from '../shared/Part.tsx';
import { monthName } from './months.ts';
import styles from './Who.module.css';

const route = getRouteApi('/definitions/backtests/$id');

type WhoProps = { runId: string; result: BacktestResult; activeVersion: number | null };

/** The people behind the figures, each to be opened. What is chosen stands in the address. */
export function Who({ runId, result, activeVersion }: WhoProps) {
  const { group = 'added', month, trigger } = route.useSearch();
  const navigate = route.useNavigate();
  const people = useBacktestPeople(runId, { group, month, trigger });
  const rows = people.data?.pages.flatMap((page) => page.people) ?? [];
  const choose = (change: BacktestSearch) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const { groups, active, months, triggers } = result;

  return (
    <Part id="who" title="Who are they?">
      <search className={styles['filters']} aria-label="Choose people">
        {active !== null && (
          <Segmented
            label="Group"
            value={group}
            options={[
              { value: 'added', label: `Added ${count(groups.added.people)}` },
              { value: 'removed', label: `Left out ${count(groups.removed.people)}` },
              { value: 'both', label: `Both ${count(groups.both.people)}` },
            ]}
            onChange={(value) => choose({ group: value })}
          />
        )}
        <Select
          aria-label="Month of the first hand-over"
          value={month ?? ''}
          onChange={({ target }) => choose({ month: target.value || undefined })}
        >
          <option value="">Every month</option>
          {months.toReversed().map((one) => (
            <option key={one.month} value={one.month}>
              {monthName(one.month)}
            </option>
          ))}
        </Select>
        <Select
          aria-label="Trigger that fired"
          className={styles['trigger'] ?? ''}
          value={trigger ?? ''}
          onChange={({ target }) => choose({ trigger: target.value || undefined })}
        >
          <option value="">Any trigger</option>
          {triggers.map((one) => (
            <option key={one.triggerId} value={one.triggerId}>
              {one.name}
            </option>
          ))}
        </Select>
      </search>
      {people.error && <Failure error={people.error} title="The people could not be loaded" onRetry={() => void people.refetch()} />}
      {people.isPending && <Lines label="Loading the people" rows={6} />}
      {people.data && rows.length === 0 && <p className={styles['soft']}>Nobody: choose another group, month or trigger.</p>}
      {rows.length > 0 && <PeopleTable rows={rows} activeVersion={activeVersion} />}
      {people.hasNextPage && (
        <div>
          <Button disabled={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {people.isFetchingNextPage ? 'Loading…' : 'Show more'}
          </Button>
        </div>
      )}
    </Part>
  );
}

function PeopleTable({ rows, activeVersion }: { rows: readonly BacktestPerson[]; activeVersion: number | null }) {
  const now = useNow();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled by keyboard too
    <section className={table['frame']} aria-label="People" tabIndex={0}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Company</th>
            {activeVersion !== null && <th scope="col">First handed over, version {activeVersion}</th>}
            <th scope="col">Would have been</th>
            <th scope="col">Reps say</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.personId}>
              <td className={styles['person']}>
                <Link to="/people/$id" params={{ id: row.personId }}>
                  <bdi>{row.label}</bdi>
                </Link>
              </td>
              <td className={styles['account']}>
                <bdi>{row.accountName ?? ''}</bdi>
              </td>
              {activeVersion !== null && <td>{when(row.activeAt, now)}</td>}
              <td>{when(row.draftAt, now)}</td>
              <td>{row.verdict !== null && <VerdictBadge verdict={row.verdict} />}</td>
              <td>{row.outcome !== null && (row.outcome === 'good' ? 'Converted or won' : 'Not converted or lost')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function when(at: string | null, now: Date) {
  if (at === null) return <span className={styles['soft']}>Never</span>;
  return (
    <time dateTime={at} title={moment(at)}>
      {day(at, now)}
    </time>
  );
}
