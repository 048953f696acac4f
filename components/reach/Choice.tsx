import { type ReactNode, useId } from 'react';
import { cx } from '#components/ui/cx.ts';
import styles from './Choice.module.css';

type ChoiceProps<V extends string> = {
  legend: string;
  value: V | null;
  options: readonly { value: V; label: ReactNode }[];
  onChange: (value: V) => void;
  /** One below the other, for long words. */
  isWide?: boolean;
};

/** One of a few, each with its radio button. */
export function Choice<V extends string>({ legend, value, options, onChange, isWide = false }: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={cx(styles['options'], isWide && styles['wide'])}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
