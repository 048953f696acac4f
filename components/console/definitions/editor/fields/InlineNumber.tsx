import { useState } from 'react';
import styles from './fields.module.css';
import { type FieldProps, useField } from './use-field.ts';

export type InlineNumberProps = FieldProps & {
  value: number | undefined;
  /** `NaN` where a number is needed and the field is empty: the validator then asks for one. */
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  placeholder?: string;
};

/** A number in a sentence, with the browser's own stepper. What is typed stays as it is typed. */
export function InlineNumber({ value, onChange, min, max, step = 1, placeholder, ...field }: InlineNumberProps) {
  const marks = useField(field);
  const [typed, setTyped] = useState<string | null>(null);
  const written = value === undefined || !Number.isFinite(value) ? '' : String(value);
  const shown = typed !== null && isSameNumber(typed, value) ? typed : written;
  return (
    <input
      {...marks}
      type="number"
      inputMode="decimal"
      className={styles['number']}
      style={{ width: `calc(${Math.max(2, shown.length)}ch + 2.25rem)` }}
      value={shown}
      min={min}
      max={max}
      step={step}
      placeholder={placeholder}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.trim() === '' ? Number.NaN : Number(target.value));
      }}
      onBlur={() => setTyped(null)}
      // A wheel over a focused number would change it unseen.
      onWheel={({ currentTarget }) => currentTarget.blur()}
    />
  );
}

function isSameNumber(typed: string, value: number | undefined): boolean {
  return typed.trim() === '' ? value === undefined || !Number.isFinite(value) : Number(typed) === value;
}
