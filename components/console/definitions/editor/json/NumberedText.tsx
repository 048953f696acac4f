import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import styles from './JsonView.module.css';

export type NumberedTextHandle = { /** Puts the caret at the start of a line and brings it into sight. */ goTo: (line: number) => void };

export type NumberedTextProps = {
  text: string;
  wrong: readonly number[];
  isReadOnly: boolean;
  onChange: (text: string) => void;
  ref: Ref<NumberedTextHandle>;
};

/** A long text with numbered lines; lines with a problem are marked. */
export function NumberedText({ text, wrong, isReadOnly, onChange, ref }: NumberedTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const lines = useMemo(() => text.split('\n').length, [text]);
  const marked = new Set(wrong);
  useImperativeHandle(ref, () => ({
    goTo(line) {
      const element = area.current;
      if (element === null) return;
      const before =
        element.value
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length + (line > 1 ? 1 : 0);
      const end = element.value.indexOf('\n', before);
      element.focus({ preventScroll: true });
      element.setSelectionRange(before, end === -1 ? element.value.length : end);
      element.parentElement?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: 'center' });
    },
  }));
  return (
    <div className={styles['text']}>
      <ol className={styles['numbers']} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <li key={index} data-line={index + 1} data-wrong={marked.has(index + 1)}>
            {index + 1}
          </li>
        ))}
      </ol>
      <textarea
        ref={area}
        className={styles['area']}
        aria-label="Definition as JSON"
        spellCheck={false}
        autoComplete="off"
        wrap="off"
        dir="ltr"
        rows={lines}
        readOnly={isReadOnly}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
