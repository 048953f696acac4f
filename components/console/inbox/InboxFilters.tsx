import { getRouteApi } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { Select } from '../parts/Select.tsx';
import type { InboxSearch } from '../search.ts';
import { VERDICTS } from '../words.ts';
import styles from './InboxFilters.module.css';

const route = getRouteApi('/inbox');
const ALL = 'all';
const NONE: Filters = { answered: undefined, origin: undefined, verdict: undefined, trigger: undefined };

type Filters = Omit<InboxSearch, 'item'>;

/** The list's filters; each choice becomes part of the address. */
export function InboxFilters({ filters, items }: { filters: Filters; items: readonly FeedbackItem[] }) {
  const navigate = route.useNavigate();
  const choose = (change: Filters) => void navigate({ search: (old) => ({ ...old, ...change, item: undefined }) });
  const triggers = triggersOf(items, filters.trigger);

  return (
    <search className={styles['filters']} aria-label="Filter verdicts">
      <div className={styles['first']}>
        <Segmented
          label="Which verdicts"
          value={filters.origin ?? filters.answered ?? ALL}
          options={[
            { value: ALL, label: 'All' },
            { value: 'no', label: 'To answer' },
            { value: 'yes', label: 'Answered' },
            { value: 'import', label: 'Imported' },
          ]}
          onChange={(value) =>
            choose({ origin: value === 'import' ? value : undefined, answered: value === 'yes' || value === 'no' ? value : undefined })
          }
        />
        {(filters.answered ?? filters.origin ?? filters.verdict ?? filters.trigger) !== undefined && (
          <Button size="s" variant="plain" icon={<X />} onClick={() => choose(NONE)}>
            Clear
          </Button>
        )}
      </div>
      <Select aria-label="Verdict" value={filters.verdict ?? ALL} onChange={({ target }) => choose({ verdict: verdictOf(target.value) })}>
        <option value={ALL}>Any verdict</option>
        {Object.entries(VERDICTS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Trigger"
        value={filters.trigger ?? ALL}
        onChange={({ target }) => choose({ trigger: target.value === ALL ? undefined : target.value })}
      >
        <option value={ALL}>Any trigger</option>
        {triggers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </search>
  );
}

function verdictOf(value: string): Filters['verdict'] {
  return value === 'good' || value === 'notGood' || value === 'notSure' ? value : undefined;
}

/** The triggers that stand in the list, by name; the chosen one is always among them. */
function triggersOf(items: readonly FeedbackItem[], chosen: string | undefined): { id: string; name: string }[] {
  const known = new Map(items.flatMap((item) => item.triggers.map(({ id, name }) => [id, name])));
  if (chosen !== undefined && !known.has(chosen)) known.set(chosen, chosen);
  return [...known].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}
