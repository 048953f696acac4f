import { type FieldProps, useField } from '../fields/use-field.ts';
import styles from './Hours.module.css';

export type ClockFieldProps = FieldProps & { value: string; onChange: (value: string) => void };

/** A time of day as `09:00`; a day's end may be `24:00`, which the browser's own field does not know. */
export function ClockField({ value, onChange, ...field }: ClockFieldProps) {
  return (
    <input
      {...useField(field)}
      type="text"
      inputMode="numeric"
      className={styles['clock']}
      maxLength={5}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onBlur={({ target }) => {
        const tidy = tidyClock(target.value);
        if (tidy !== value) onChange(tidy);
      }}
    />
  );
}

/** `9` and `9:00` → `09:00`, `930` → `09:30`; what is no time stays as it is. */
export function tidyClock(text: string): string {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim());
  return found?.[1] === undefined ? text : `${found[1].padStart(2, '0')}:${found[2] ?? '00'}`;
}
