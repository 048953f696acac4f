import { useId } from 'react';
import type { ColumnMapping, ColumnTarget } from '#lib/contract/imports.ts';
import { count, percent } from '../format.ts';
import { Select } from '../parts/Select.tsx';
import styles from './ColumnRow.module.css';
import type { Draft } from './draft.ts';
import { TargetDetails } from './TargetDetails.tsx';
import { choiceOf, choicesFor, targetOf } from './targets.ts';
import { distinctOf, samplesOf } from './values.ts';

type ColumnRowProps = {
  draft: Draft;
  mapping: ColumnMapping;
  problems: readonly string[];
  onTarget: (target: ColumnTarget) => void;
};

/** One column: its name, what stands in it, and what it becomes. */
export function ColumnRow({ draft, mapping, problems, onTarget }: ColumnRowProps) {
  const { column, header, target } = mapping;
  const id = useId();
  const name = header === '' ? `Column ${column + 1}, without a name` : header;
  const filled = draft.scans?.[column]?.filled;
  const samples = samplesOf(draft, column);
  const choose = (choice: string) =>
    onTarget(targetOf(choice, { header, position: column, suggested: draft.preview.suggested[column]?.target }));

  return (
    <li className={styles['row']} data-ignored={target.to === 'ignore'} data-wrong={problems.length > 0}>
      <div className={styles['source']}>
        <p id={`${id}-name`} className={styles['name']} dir="auto" data-unnamed={header === ''}>
          {name}
        </p>
        {filled !== undefined && (
          <p className={styles['filled']}>
            {filled === 0 ? 'Empty' : `${percent(filled / Math.max(1, draft.preview.rowCount))} filled · ${distinctOf(draft, column)}`}
          </p>
        )}
      </div>
      <ul className={styles['samples']} aria-label={`Values of ${name}`}>
        {samples.map(({ text, count: times }) => (
          <li key={text} className={styles['sample']} title={times === undefined ? text : `${text}: ${count(times)} rows`}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
      <div className={styles['target']}>
        <Select
          aria-label={`${name} becomes`}
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? `${id}-problem` : undefined}
          value={choiceOf(target)}
          onChange={(event) => choose(event.target.value)}
          className={styles['select'] ?? ''}
        >
          <option value="ignore">Leave out</option>
          {choicesFor(draft.kind).map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <TargetDetails draft={draft} column={column} name={name} target={target} onTarget={onTarget} />
        {problems.length > 0 && (
          <div id={`${id}-problem`} className={styles['problems']}>
            {problems.map((message) => (
              <p key={message}>{message}</p>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
