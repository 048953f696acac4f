import { Plus, X } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { Clause } from '#lib/contract/condition.ts';
import { WindowField } from '../fields/WindowField.tsx';
import { removeAt, replaceAt } from '../model/list.ts';
import { withOptional } from '../model/optional.ts';
import type { SentenceProps } from '../rules/language.ts';
import { EventFields } from './EventFields.tsx';

const MOST_STEPS = 6;

/** `First Webinar Attended, then Pricing Viewed, all in 30 days`. */
export function SequenceSentence({ leaf, path, onChange }: SentenceProps<Extract<Clause, { type: 'sequence' }>>) {
  const { steps } = leaf;
  return (
    <>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <span key={at} style={{ display: 'contents' }}>
          <span>{at === 0 ? 'First' : 'then'}</span>
          <EventFields
            pattern={step}
            path={`${path}.steps.${at}`}
            onChange={(next) => onChange({ ...leaf, steps: replaceAt(steps, at, next) })}
          />
          {steps.length > 2 && (
            <IconButton
              size="s"
              label={`Remove step ${at + 1}`}
              icon={<X />}
              onClick={() => onChange({ ...leaf, steps: removeAt(steps, at) })}
            />
          )}
        </span>
      ))}
      {steps.length < MOST_STEPS && (
        <Button size="s" variant="plain" icon={<Plus />} onClick={() => onChange({ ...leaf, steps: [...steps, { event: '' }] })}>
          then…
        </Button>
      )}
      <WindowField
        path={`${path}.withinDays`}
        label="Days from the first to the last"
        within="all in"
        ever="however long between"
        days={leaf.withinDays}
        onChange={(days) => onChange(withOptional(leaf, 'withinDays', days))}
      />
    </>
  );
}
