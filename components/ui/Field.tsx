import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import styles from './Field.module.css';

/** What a control must carry so that its label, hint and error belong to it. */
export type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined; className: string };

export type FieldProps = {
  label: ReactNode;
  /** Keep the label for screen readers only, where the place makes it plain to the eye. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** What is wrong and the remedy; makes the control invalid. */
  error?: ReactNode;
  /** Draws the control: `<Field label="Name">{(control) => <input {...control} />}</Field>`. */
  children: (control: ControlProps) => ReactNode;
  className?: string;
};

/** A label, its control, a hint and an error, tied together. */
export function Field({ label, hideLabel = false, hint, error, children, className }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={cx(styles['field'], className)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
        className: styles['control'] ?? '',
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles['error']} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
