import { Select } from '../../../parts/Select.tsx';
import styles from './fields.module.css';
import { type FieldProps, useField } from './use-field.ts';

export type Option<V extends string> = { value: V; label: string };

export type InlineSelectProps<V extends string> = FieldProps & {
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
};

/** One of a few, in a sentence. */
export function InlineSelect<V extends string>({ value, options, onChange, ...field }: InlineSelectProps<V>) {
  const isKnown = options.some((option) => option.value === value);
  return (
    <Select
      {...useField(field)}
      className={styles['select'] ?? ''}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {!isKnown && <option value={value}>{value === '' ? 'Choose…' : value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
