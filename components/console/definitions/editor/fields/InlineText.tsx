import styles from './fields.module.css';
import { type FieldProps, useField } from './use-field.ts';

export type InlineTextProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** For what is code rather than words. */
  isCode?: boolean;
};

/** A few words in a sentence; as wide as what it holds. */
export function InlineText({ value, onChange, placeholder = '', isCode = false, ...field }: InlineTextProps) {
  return (
    <input
      {...useField(field)}
      type="text"
      className={styles['text']}
      data-code={isCode}
      dir="auto"
      spellCheck={false}
      autoComplete="off"
      style={{ width: `calc(${Math.max(8, value.length, placeholder.length)}ch + 1.25rem)` }}
      value={value}
      placeholder={placeholder}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
