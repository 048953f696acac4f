import styles from './fields.module.css';
import { InlineNumber } from './InlineNumber.tsx';
import { InlineSelect } from './InlineSelect.tsx';
import type { FieldProps } from './use-field.ts';

export type WindowFieldProps = FieldProps & {
  days: number | undefined;
  onChange: (days: number | undefined) => void;
  /** The words before the number, and those for no limit. */
  within?: string;
  ever?: string;
};

/** `in 7 days`, or without a limit. */
export function WindowField({ days, onChange, within = 'in', ever = 'at any time', ...field }: WindowFieldProps) {
  return (
    <span className={styles['together']}>
      <InlineSelect
        path={`${field.path}.kind`}
        label={`${field.label}: limited or not`}
        value={days === undefined ? 'ever' : 'within'}
        options={[
          { value: 'within', label: within },
          { value: 'ever', label: ever },
        ]}
        onChange={(kind) => onChange(kind === 'ever' ? undefined : 7)}
      />
      {days !== undefined && (
        <>
          <InlineNumber {...field} value={days} min={1} max={3660} onChange={onChange} />
          <span>{days === 1 ? 'day' : 'days'}</span>
        </>
      )}
    </span>
  );
}
