import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { cx } from './cx.ts';
import styles from './Disclosure.module.css';

export type DisclosureProps = {
  /** The row that opens: its words are the button's name. */
  summary: ReactNode;
  /** At the row's end, still part of the button: a number, a date. */
  aside?: ReactNode;
  children: ReactNode;
  defaultOpen?: boolean;
  /** With `onOpenChange`, who holds it decides whether it is open. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
};

/** A row that opens to its reason. What is closed is not rendered. */
export function Disclosure({ summary, aside, children, defaultOpen = false, open, onOpenChange, className }: DisclosureProps) {
  const [ownOpen, setOwnOpen] = useState(defaultOpen);
  const id = useId();
  const isOpen = open ?? ownOpen;

  const toggle = () => {
    setOwnOpen(!isOpen);
    onOpenChange?.(!isOpen);
  };

  return (
    <div className={cx(styles['disclosure'], className)}>
      <button type="button" className={styles['row']} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={toggle}>
        <ChevronRight className={styles['chevron']} aria-hidden="true" />
        <span className={styles['summary']}>{summary}</span>
        {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
      </button>
      {isOpen && (
        <div id={id} className={styles['body']}>
          {children}
        </div>
      )}
    </div>
  );
}
