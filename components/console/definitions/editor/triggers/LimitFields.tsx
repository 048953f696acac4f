import { InlineNumber } from '../fields/InlineNumber.tsx';
import { InlineSelect } from '../fields/InlineSelect.tsx';
import { withOptional } from '../model/optional.ts';
import type { PointsFieldsProps } from './PointsFields.tsx';

/** The limit of its own, and the group whose limit it shares. */
export function LimitFields({ trigger, path, groups, onChange }: PointsFieldsProps) {
  const own = Math.max(1, Math.abs(trigger.points) * 2);
  return (
    <>
      <InlineSelect
        path={`${path}.cap.kind`}
        label="Its own limit"
        value={trigger.cap === undefined ? 'none' : 'cap'}
        options={[
          { value: 'none', label: 'no limit of its own' },
          { value: 'cap', label: 'never more than' },
        ]}
        onChange={(choice) => onChange('cap', withOptional(trigger, 'cap', choice === 'cap' ? own : undefined))}
      />
      {trigger.cap !== undefined && (
        <>
          <InlineNumber
            path={`${path}.cap`}
            label="Most points"
            value={trigger.cap}
            min={1}
            onChange={(cap) => onChange('cap', { ...trigger, cap })}
          />
          <span>points</span>
        </>
      )}
      {(groups.length > 0 || trigger.group !== undefined) && (
        <InlineSelect
          path={`${path}.group`}
          label="Group with a common limit"
          value={trigger.group ?? 'none'}
          options={[
            { value: 'none', label: 'in no group' },
            ...groups.map(({ id, name }) => ({
              value: id,
              label: name.trim() === '' ? 'in a group without a name' : `in the group “${name}”`,
            })),
          ]}
          onChange={(group) => onChange('group', withOptional(trigger, 'group', group === 'none' ? undefined : group))}
        />
      )}
    </>
  );
}
