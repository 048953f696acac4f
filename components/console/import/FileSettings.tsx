import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Field } from '#components/ui/Field.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { ClockSetting } from './ClockSetting.tsx';
import type { Clock, Draft } from './draft.ts';
import styles from './FileSettings.module.css';

type FileSettingsProps = { draft: Draft; onChange: (change: Partial<Pick<Draft, 'source' | 'emptyValues' | 'clock'>>) => void };

/** What holds for the whole file: where it is from, which texts mean "nothing", and what dates its facts. */
export function FileSettings({ draft, onChange }: FileSettingsProps) {
  return (
    <div className={styles['settings']}>
      <Field className={styles['field'] ?? ''} label="Where it comes from" hint="Stands beside every fact as its source.">
        {(control) => (
          <input {...control} value={draft.source} maxLength={300} onChange={({ target }) => onChange({ source: target.value })} />
        )}
      </Field>
      <EmptyValues values={draft.emptyValues} onChange={(emptyValues) => onChange({ emptyValues })} />
      {draft.kind === 'people' && <ClockSetting draft={draft} onChange={(clock: Clock) => onChange({ clock })} />}
    </div>
  );
}

function EmptyValues({ values, onChange }: { values: readonly string[]; onChange: (values: string[]) => void }) {
  const [text, setText] = useState('');
  const id = useId();
  const add = () => {
    const value = text.trim();
    if (value !== '' && !values.includes(value)) onChange([...values, value]);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };

  return (
    <div className={styles['empties']}>
      <label htmlFor={id} className={styles['label']}>
        Texts that mean “nothing”
      </label>
      <div className={styles['chips']}>
        {values.map((value) => (
          <span key={value} className={styles['chip']}>
            <bdi>{value}</bdi>
            <IconButton
              size="s"
              label={`Count “${value}” as a value again`}
              icon={<X />}
              onClick={() => onChange(values.filter((other) => other !== value))}
            />
          </span>
        ))}
        <input
          id={id}
          className={styles['add']}
          value={text}
          maxLength={200}
          placeholder="Add one"
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
      </div>
      <p className={styles['hint']}>Beside the empty cell, for example “Select” or “n/a”.</p>
    </div>
  );
}
