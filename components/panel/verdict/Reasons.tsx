import type { SyntheticEvent } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { Field } from '#components/ui/Field.tsx';
import type { RejectReason } from '#lib/contract/vocabulary.ts';
import { Chips } from '../Chips.tsx';
import { isFlag, isText, useKept, useMayTakeFocus } from '../data/drafts.ts';
import { useKeys } from '../keys/use-keys.ts';
import styles from './Reasons.module.css';

export type ReasonsProps = {
  reasons: readonly RejectReason[];
  chosen: RejectReason | null;
  onChoose: (reason: RejectReason, event: Event, text?: string) => void;
  onSkip: () => void;
};

/** Why not good: one tap or number key. `other` asks for words. */
export function Reasons({ reasons, chosen, onChoose, onSkip }: ReasonsProps) {
  const say = useWords('verdict');
  const sayAction = useWords('actions');
  const term = useWords('terms');
  const mayTakeFocus = useMayTakeFocus();
  const [isWriting, setIsWriting] = useKept('reason.isWriting', false, isFlag);
  const [text, setText] = useKept('reason.text', '', isText);

  const choose = (reason: RejectReason, event: Event) => {
    if (reason === 'other') setIsWriting(true);
    else onChoose(reason, event);
  };
  const numbers = reasons.map((reason, index) => [String(index + 1), (event: Event) => choose(reason, event)] as const);
  useKeys({ ...Object.fromEntries(isWriting ? [] : numbers), escape: onSkip }, 'top');

  if (!isWriting) {
    return (
      <Chips
        question={say('whyNot')}
        options={reasons}
        labelOf={(reason) => term(`reject.${reason}`)}
        chosen={chosen}
        hasKeys
        onChoose={choose}
        onSkip={onSkip}
      />
    );
  }

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onChoose('other', event.nativeEvent, text);
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Field label={say('whatReason')}>
        {(control) => (
          <input
            {...control}
            // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
            autoFocus={mayTakeFocus()}
            dir="auto"
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className={styles['actions']}>
        <Button size="s" variant="plain" onClick={() => setIsWriting(false)}>
          {sayAction('back')}
        </Button>
        <Button size="s" variant="primary" type="submit" disabled={text.trim() === ''}>
          {say('sendReason')}
        </Button>
      </div>
    </form>
  );
}
