import { count } from '../format.ts';
import { Select } from '../parts/Select.tsx';
import type { Draft } from './draft.ts';
import styles from './ValueMap.module.css';
import { type ColumnValue, valuesOf } from './values.ts';

type ValueMapProps<V extends string> = {
  draft: Draft;
  column: number;
  name: string;
  options: readonly { value: V; label: string }[];
  /** What a text counts as that is not mapped. */
  none: string;
  values: Record<string, V>;
  onChange: (values: Record<string, V>) => void;
};

/** What each text of a column means, the most frequent first. */
export function ValueMap<V extends string>({ draft, column, name, options, none, values, onChange }: ValueMapProps<V>) {
  const known = valuesOf(draft, column);
  const unseen: ColumnValue[] = Object.keys(values)
    .filter((text) => !known.some((value) => value.text === text))
    .map((text) => ({ text, count: 0 }));
  const choose = (text: string, choice: string) => {
    const value = options.find((option) => option.value === choice)?.value;
    const rest = Object.fromEntries(Object.entries(values).filter(([key]) => key !== text));
    onChange(value === undefined ? rest : { ...rest, [text]: value });
  };

  return (
    <ul className={styles['map']} aria-label={`What the values of ${name} mean`}>
      {[...known, ...unseen].map(({ text, count: times }) => (
        <li key={text} className={styles['pair']}>
          <bdi className={styles['text']}>{text}</bdi>
          <span className={styles['times']}>{times === undefined ? '' : count(times)}</span>
          <Select aria-label={`“${text}” means`} value={own(values, text) ?? ''} onChange={({ target }) => choose(text, target.value)}>
            <option value="">{none}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </li>
      ))}
    </ul>
  );
}

/** Cells are texts of a stranger: `constructor` is no key of ours. */
function own<V>(values: Record<string, V>, key: string): V | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
