import type { Decay, Trigger, TriggerGroup } from '#lib/contract/definition.ts';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { InlineSelect } from '../fields/InlineSelect.tsx';
import { withOptional } from '../model/optional.ts';
import styles from './triggers.module.css';
import { Curve } from './Worth.tsx';

export type PointsFieldsProps = {
  trigger: Trigger;
  path: string;
  groups: readonly TriggerGroup[];
  onChange: (what: string, trigger: Trigger) => void;
};

/** What it is worth, how that fades, how often it counts, and what limits it. */
export function PointsFields({ trigger, path, groups, onChange }: PointsFieldsProps) {
  const { decay, kind } = trigger;
  const isScored = kind !== 'disqualifying';
  return (
    <div className={styles['points']}>
      {isScored && (
        <>
          <InlineNumber
            path={`${path}.points`}
            label="Points"
            value={trigger.points}
            min={-1000}
            max={1000}
            onChange={(points) => onChange('points', { ...trigger, points })}
          />
          <span>points</span>
        </>
      )}
      <DecayFields decay={decay} path={`${path}.decay`} kind={kind} onChange={(next) => onChange('decay', { ...trigger, decay: next })} />
      <InlineSelect
        path={`${path}.counts`}
        label="How long it counts"
        value={trigger.counts ?? 'afterFiring'}
        options={[
          { value: 'afterFiring', label: decay.type === 'none' ? 'for good, once it was true' : 'until faded, once it was true' },
          { value: 'whileTrue', label: 'only while it is true' },
        ]}
        onChange={(counts) => onChange('counts', withOptional(trigger, 'counts', counts === 'whileTrue' ? counts : undefined))}
      />
      {isScored && (
        <>
          <InlineSelect
            path={`${path}.firings`}
            label="What counts when it happens again"
            value={trigger.firings ?? 'latest'}
            options={[
              { value: 'latest', label: 'again: the latest time counts' },
              { value: 'each', label: 'again: each time counts' },
            ]}
            onChange={(firings) => onChange('firings', withOptional(trigger, 'firings', firings === 'each' ? firings : undefined))}
          />
          <LimitFields trigger={trigger} path={path} groups={groups} onChange={onChange} />
        </>
      )}
    </div>
  );
}

function DecayFields({
  decay,
  path,
  kind,
  onChange,
}: {
  decay: Decay;
  path: string;
  kind: Trigger['kind'];
  onChange: (decay: Decay) => void;
}) {
  const days = decay.type === 'none' ? 30 : decay.days;
  return (
    <span className={styles['decay']}>
      <InlineSelect
        path={`${path}.type`}
        label="How it fades"
        value={decay.type}
        options={[
          { value: 'none', label: 'does not fade' },
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
        </>
      )}
      <Curve decay={decay} />
    </span>
  );
}

function LimitFields({ trigger, path, groups, onChange }: PointsFieldsProps) {
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
        onChange={(choice) =>
          onChange('cap', withOptional(trigger, 'cap', choice === 'cap' ? Math.max(1, Math.abs(trigger.points) * 2) : undefined))
        }
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
          options={[{ value: 'none', label: 'in no group' }, ...groups.map(({ id, name }) => ({ value: id, label: `in “${name}”` }))]}
          onChange={(group) => onChange('group', withOptional(trigger, 'group', group === 'none' ? undefined : group))}
        />
      )}
    </>
  );
}
