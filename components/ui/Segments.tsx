import { type ReactNode, useId } from 'react';
import styles from './Segments.module.css';

export type Segment<T extends string> = { value: T; label: string; icon?: ReactNode };

export type SegmentsProps<T extends string> = {
  label: string;
  hideLabel?: boolean;
  /** Where there is little room: the icons alone to the eye. */
  iconsOnly?: boolean;
  options: readonly Segment<T>[];
  /** Null: not known yet. */
  value: T | null;
  onChange: (value: T) => void;
};

/** One of a few, side by side: radio buttons with the keys that a browser gives them. */
export function Segments<T extends string>({ label, hideLabel = false, iconsOnly = false, options, value, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles['segments']} disabled={value === null}>
      <legend className={hideLabel ? 'visually-hidden' : styles['legend']}>{label}</legend>
      <div className={styles['row']}>
        {options.map((option) => (
          <label key={option.value} className={styles['segment']} title={iconsOnly ? option.label : undefined}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className={styles['input']}
            />
            {option.icon}
            <span className={iconsOnly ? 'visually-hidden' : undefined}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
