import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { removeAt } from '../model/list.ts';
import styles from './fields.module.css';
import { Suggest, type Suggestion } from './Suggest.tsx';
import type { FieldProps } from './use-field.ts';

export type TokensProps = FieldProps & {
  values: readonly string[];
  onChange: (values: string[]) => void;
  suggestions?: readonly Suggestion[];
  placeholder?: string;
};

/** Several words: Enter or a comma takes one in, Backspace in the empty field takes the last one out. */
export function Tokens({ values, onChange, suggestions = [], placeholder = 'add another', ...field }: TokensProps) {
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLSpanElement>(null);
  const add = (text: string) => {
    const added = text
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter((word, index, all) => word !== '' && all.indexOf(word) === index && !values.includes(word));
    setTyped('');
    if (added.length > 0) onChange([...values, ...added]);
  };
  const take = (at: number) => {
    onChange(removeAt(values, at));
    box.current?.querySelector('input')?.focus();
  };

  return (
    <span ref={box} className={styles['tokens']}>
      {values.map((value, index) => (
        <span key={value} className={styles['token']}>
          <bdi>{value}</bdi>
          <button type="button" aria-label={`Remove ${value}`} onClick={() => take(index)}>
            <X aria-hidden="true" />
          </button>
        </span>
      ))}
      <Suggest
        {...field}
        className={styles['tokenInput']}
        value={typed}
        placeholder={values.length === 0 ? 'type or choose' : placeholder}
        suggestions={suggestions.filter(({ value }) => !values.includes(value))}
        onChange={(text) => (/[,;\n]/.test(text) ? add(text) : setTyped(text))}
        onChoose={add}
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Backspace' && typed === '' && values.length > 0) take(values.length - 1);
          if (event.key !== 'Enter' || typed.trim() === '') return;
          const isOffered = event.currentTarget.getAttribute('aria-activedescendant') !== null;
          if (isOffered) return;
          event.preventDefault();
          add(typed);
        }}
      />
    </span>
  );
}
