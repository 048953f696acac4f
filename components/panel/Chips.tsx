import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import styles from './Chips.module.css';
import { useMayTakeFocus } from './data/drafts.ts';
import { useReturnFocus } from './keys/use-return-focus.ts';

export type ChipsProps<T extends string> = {
  /** What is asked, said before the chips. */
  question: string;
  options: readonly T[];
  /** What each option says. */
  labelOf: (option: T) => string;
  chosen?: T | null;
  /** Print the number key of each chip on it. */
  hasKeys?: boolean;
  onChoose: (option: T, event: Event) => void;
  /** Close without a choice. */
  onSkip: () => void;
};

/** A short question with its answers as chips: one tap, never needed. */
export function Chips<T extends string>({ question, options, labelOf, chosen = null, hasKeys = false, onChoose, onSkip }: ChipsProps<T>) {
  const say = useWords('actions');
  const root = useRef<HTMLFieldSetElement>(null);
  const mayTakeFocus = useMayTakeFocus();
  useReturnFocus(root);
  useEffect(() => {
    // The button that asked for this has gone: its focus comes here.
    if (document.activeElement === document.body && mayTakeFocus()) root.current?.querySelector<HTMLElement>('[aria-pressed]')?.focus();
  }, [mayTakeFocus]);
  return (
    <fieldset ref={root} className={styles['chips']}>
      <legend className="visually-hidden">{question}</legend>
      <div className={styles['head']}>
        <span aria-hidden="true">{question}</span>
        <IconButton size="s" label={say('skip')} icon={<X />} onClick={onSkip} />
      </div>
      <div className={styles['options']}>
        {options.map((option, index) => (
          <button
            key={option}
            type="button"
            className={styles['chip']}
            aria-pressed={option === chosen}
            aria-keyshortcuts={hasKeys ? String(index + 1) : undefined}
            onClick={(event) => onChoose(option, event.nativeEvent)}
          >
            {hasKeys && (
              <span className={styles['key']} aria-hidden="true">
                <Kbd>{String(index + 1)}</Kbd>
              </span>
            )}
            {labelOf(option)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
