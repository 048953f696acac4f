import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './Segmented.module.css';

export type SegmentedProps<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: ReactNode }[];
  onChange: (value: V) => void;
  disabled?: boolean;
};

/** One of a few, all in sight: radio buttons that look like one control. */
export function Segmented<V extends string>({ label, value, options, onChange, disabled = false }: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles['group']} disabled={disabled}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles['face']}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
