import type { Trigger, TriggerGroup } from '#lib/contract/definition.ts';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { InlineSelect } from '../fields/InlineSelect.tsx';
import { withOptional } from '../model/optional.ts';
import { Block } from './Block.tsx';
import { DecayFields } from './DecayFields.tsx';
import { LimitFields } from './LimitFields.tsx';

export type PointsFieldsProps = {
  trigger: Trigger;
  path: string;
  groups: readonly TriggerGroup[];
  onChange: (what: string, trigger: Trigger) => void;
};

/** What a trigger is worth, how that fades, how often it counts, and what limits it. */
export function PointsFields({ trigger, path, groups, onChange }: PointsFieldsProps) {
  const { decay, kind } = trigger;
  const isScored = kind !== 'disqualifying';
  return (
    <>
      <Block question={isScored ? 'Gives' : 'Rules out'}>
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
            <span>{Math.abs(trigger.points) === 1 ? 'point,' : 'points,'}</span>
          </>
        )}
        <DecayFields decay={decay} path={`${path}.decay`} kind={kind} onChange={(next) => onChange('decay', { ...trigger, decay: next })} />
      </Block>
      <Block question="Counts">
        <InlineSelect
          path={`${path}.counts`}
          label="How long it counts"
          value={trigger.counts ?? 'afterFiring'}
          options={[
            { value: 'afterFiring', label: decay.type === 'none' ? 'for good, once it was true' : 'until it has faded' },
            { value: 'whileTrue', label: 'only while it is true' },
          ]}
          onChange={(counts) => onChange('counts', withOptional(trigger, 'counts', counts === 'whileTrue' ? counts : undefined))}
        />
        {isScored && (
          <InlineSelect
            path={`${path}.firings`}
            label="What counts when it happens again"
            value={trigger.firings ?? 'latest'}
            options={[
              { value: 'latest', label: 'anew when it happens again' },
              { value: 'each', label: 'on top when it happens again' },
            ]}
            onChange={(firings) => onChange('firings', withOptional(trigger, 'firings', firings === 'each' ? firings : undefined))}
          />
        )}
      </Block>
      {isScored && (
        <Block question="At most">
          <LimitFields trigger={trigger} path={path} groups={groups} onChange={onChange} />
        </Block>
      )}
    </>
  );
}
