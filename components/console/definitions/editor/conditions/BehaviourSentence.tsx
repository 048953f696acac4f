import { Plus } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import type { Clause } from '#lib/contract/condition.ts';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { InlineSelect } from '../fields/InlineSelect.tsx';
import { WindowField } from '../fields/WindowField.tsx';
import { withOptional } from '../model/optional.ts';
import type { SentenceProps } from '../rules/language.ts';
import { EventFields } from './EventFields.tsx';
import { OtherEventFields } from './OtherEventFields.tsx';

type Behaviour = Extract<Clause, { type: 'behaviour' }>;

/** `Pricing Viewed · at least 3 times · in 7 days`. */
export function BehaviourSentence({ leaf, path, onChange }: SentenceProps<Behaviour>) {
  const days = leaf.distinctDays === true;
  const canAdd = leaf.after === undefined || leaf.before === undefined;
  return (
    <>
      <EventFields
        pattern={leaf}
        path={path}
        onChange={(pattern) => onChange(withOptional({ ...leaf, event: pattern.event }, 'where', pattern.where))}
      />
      <span>at least</span>
      <InlineNumber
        path={`${path}.atLeast`}
        label="How often"
        value={leaf.atLeast}
        min={1}
        max={1000}
        onChange={(atLeast) => onChange({ ...leaf, atLeast })}
      />
      <InlineSelect
        path={`${path}.distinctDays`}
        label="What is counted"
        value={days ? 'days' : 'times'}
        options={[
          { value: 'times', label: leaf.atLeast === 1 ? 'time' : 'times' },
          { value: 'days', label: leaf.atLeast === 1 ? 'day' : 'different days' },
        ]}
        onChange={(unit) => onChange(withOptional(leaf, 'distinctDays', unit === 'days' ? true : undefined))}
      />
      <WindowField
        path={`${path}.withinDays`}
        label="Days"
        days={leaf.withinDays}
        onChange={(within) => onChange(withOptional(leaf, 'withinDays', within))}
      />
      {(['after', 'before'] as const).map((side) => {
        const other = leaf[side];
        return (
          other && (
            <OtherEventFields
              key={side}
              side={side}
              other={other}
              path={`${path}.${side}`}
              onChange={(next) => onChange(withOptional(leaf, side, next ?? undefined))}
            />
          )
        );
      })}
      {canAdd && (
        <Menu
          align="start"
          trigger={
            <Button size="s" variant="plain" icon={<Plus />}>
              only after, before…
            </Button>
          }
          items={[
            {
              label: 'Only after another event',
              disabled: leaf.after !== undefined,
              onSelect: () => onChange({ ...leaf, after: { event: '' } }),
            },
            {
              label: 'Only when another event follows',
              disabled: leaf.before !== undefined,
              onSelect: () => onChange({ ...leaf, before: { event: '' } }),
            },
          ]}
        />
      )}
    </>
  );
}
