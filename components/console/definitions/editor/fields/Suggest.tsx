import { Autocomplete } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import { cx } from '#components/ui/cx.ts';
import popup from '#components/ui/Popup.module.css';
import styles from './fields.module.css';
import { type FieldProps, useField } from './use-field.ts';

export type Suggestion = { value: string /** What is known of it: how often, how many. */; hint?: string };

export type SuggestProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  suggestions: readonly Suggestion[];
  placeholder?: string;
  /** Tells which values are the reader's choice, and which are still being typed. */
  onChoose?: (value: string) => void;
  onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
  onBlur?: () => void;
  className?: string | undefined;
};

/** A text with what the history holds offered below it. Anything else may be typed, too. */
export function Suggest({
  value,
  onChange,
  suggestions,
  placeholder = '',
  onChoose,
  onKeyDown,
  onBlur,
  className,
  ...field
}: SuggestProps) {
  const marks = useField(field);
  // What stands in the field already is no search: all is offered until something is typed.
  const [isTyping, setTyping] = useState(false);
  return (
    <Autocomplete.Root
      items={suggestions}
      value={value}
      itemToStringValue={(item: Suggestion) => item.value}
      openOnInputClick
      limit={60}
      {...(isTyping ? {} : { filter: null })}
      onOpenChange={(isOpen) => !isOpen && setTyping(false)}
      onValueChange={(next, { reason }) => {
        if (reason === 'item-press' && onChoose) return onChoose(next);
        setTyping(reason === 'input-change');
        onChange(next);
      }}
    >
      <Autocomplete.Input
        {...marks}
        className={cx(styles['text'], className)}
        dir="auto"
        spellCheck={false}
        placeholder={placeholder}
        style={{ width: `calc(${Math.max(10, value.length, placeholder.length)}ch + 1.25rem)` }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={popup['positioner'] ?? ''} sideOffset={4} align="start" collisionPadding={8}>
          <Autocomplete.Popup className={cx(popup['popup'], styles['suggestions'])}>
            <Autocomplete.List className={styles['list'] ?? ''}>
              {(item: Suggestion) => (
                <Autocomplete.Item key={item.value} value={item} className={styles['suggestion'] ?? ''}>
                  <bdi>{item.value}</bdi>
                  {item.hint !== undefined && <span className={styles['suggestionHint']}>{item.hint}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
