import { X } from 'lucide-react';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { Clause } from '#lib/contract/condition.ts';
import { WindowField } from '../fields/WindowField.tsx';
import { withOptional } from '../model/optional.ts';
import { EventFields } from './EventFields.tsx';

type Other = NonNullable<Extract<Clause, { type: 'behaviour' }>['after']>;

export type OtherEventFieldsProps = { side: 'after' | 'before'; other: Other; path: string; onChange: (other: Other | null) => void };

/** `after Demo Requested, within 7 days of it`. */
export function OtherEventFields({ side, other, path, onChange }: OtherEventFieldsProps) {
  const remove = side === 'after' ? 'No event before is needed' : 'No event afterwards is needed';
  return (
    <>
      <span>{side === 'after' ? 'after' : 'followed by'}</span>
      <EventFields
        pattern={other}
        path={path}
        onChange={(pattern) => onChange(withOptional({ ...other, event: pattern.event }, 'where', pattern.where))}
      />
      <WindowField
        path={`${path}.withinDays`}
        label={side === 'after' ? 'Days after it' : 'Days until it'}
        within="within"
        ever="however long between"
        days={other.withinDays}
        onChange={(days) => onChange(withOptional(other, 'withinDays', days))}
      />
      <IconButton size="s" label={remove} icon={<X />} onClick={() => onChange(null)} />
    </>
  );
}
