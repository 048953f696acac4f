import { Field } from '#components/ui/Field.tsx';
import { Select } from '../parts/Select.tsx';
import styles from './ClockSetting.module.css';
import type { Clock, Draft } from './draft.ts';

/** What dates the behaviours, verdicts and outcomes of a file: the moment of import, one date, or a column. */
export function ClockSetting({ draft, onChange }: { draft: Draft; onChange: (clock: Clock) => void }) {
  const { clock } = draft;
  const choose = (kind: string) => {
    if (kind === 'fixed') onChange({ kind: 'fixed', at: '' });
    else if (kind === 'column') onChange({ kind: 'column', column: draft.columns[0]?.column ?? 0, format: 'iso' });
    else onChange({ kind: 'importTime' });
  };

  return (
    <Field
      className={styles['field'] ?? ''}
      label="Which clock dates what happened"
      hint="Behaviour, verdicts and outcomes without a date of their own."
    >
      {({ className: _, ...control }) => (
        <div className={styles['clock']}>
          <Select {...control} value={clock.kind} onChange={({ target }) => choose(target.value)}>
            <option value="importTime">The moment of the import</option>
            <option value="fixed">One date for the whole file</option>
            <option value="column">A column of the file</option>
          </Select>
          {clock.kind === 'fixed' && (
            <input
              type="date"
              className={styles['date']}
              aria-label="Date of the file"
              value={clock.at.slice(0, 10)}
              onChange={({ target }) => onChange({ kind: 'fixed', at: target.value === '' ? '' : `${target.value}T12:00:00.000Z` })}
            />
          )}
          {clock.kind === 'column' && (
            <div className={styles['column']}>
              <Select
                aria-label="Column with the date"
                value={clock.column}
                onChange={({ target }) => onChange({ ...clock, column: Number(target.value) })}
              >
                {draft.columns.map(({ column, header }) => (
                  <option key={column} value={column}>
                    {header || `Column ${column + 1}`}
                  </option>
                ))}
              </Select>
              <Select
                aria-label="How the date is written"
                value={clock.format}
                onChange={({ target }) => onChange({ ...clock, format: formatOf(target.value) })}
              >
                <option value="iso">2026-11-03</option>
                <option value="dmy">03/11/2026 (day first)</option>
                <option value="mdy">11/03/2026 (month first)</option>
              </Select>
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

function formatOf(value: string): 'iso' | 'mdy' | 'dmy' {
  return value === 'mdy' || value === 'dmy' ? value : 'iso';
}
