import type { Decay, Trigger } from '#lib/contract/definition.ts';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { InlineSelect } from '../fields/InlineSelect.tsx';
import styles from './triggers.module.css';
import { Curve } from './Worth.tsx';

export type DecayFieldsProps = { decay: Decay; path: string; kind: Trigger['kind']; onChange: (decay: Decay) => void };

/** `halves every 30 days`, with its curve. */
export function DecayFields({ decay, path, kind, onChange }: DecayFieldsProps) {
  const days = decay.type === 'none' ? 30 : decay.days;
  return (
    <span className={styles['decay']}>
      <InlineSelect
        path={`${path}.type`}
        label="How it fades"
        value={decay.type}
        options={[
          { value: 'none', label: kind === 'disqualifying' ? 'for good' : 'does not fade' },
          { value: 'halfLife', label: 'halves every' },
          { value: 'linear', label: kind === 'disqualifying' ? 'ends evenly over' : 'fades evenly over' },
        ]}
        onChange={(type) => onChange(type === 'none' ? { type } : { type, days })}
      />
      {decay.type !== 'none' && (
        <>
          <InlineNumber
            path={`${path}.days`}
            label="Days"
            value={decay.days}
            min={1}
            onChange={(next) => onChange({ ...decay, days: next })}
          />
          <span>{decay.days === 1 ? 'day' : 'days'}</span>
          <Curve decay={decay} />
        </>
      )}
    </span>
  );
}
