import type { Clause } from '#lib/contract/condition.ts';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { withOptional } from '../model/optional.ts';
import type { SentenceProps } from '../rules/language.ts';
import { EventFields } from './EventFields.tsx';

/** `Last Page Viewed was more than 90 days ago`. */
export function RecencySentence({ leaf, path, onChange }: SentenceProps<Extract<Clause, { type: 'recency' }>>) {
  return (
    <>
      <span>The last</span>
      <EventFields
        pattern={leaf}
        path={path}
        onChange={(pattern) => onChange(withOptional({ ...leaf, event: pattern.event }, 'where', pattern.where))}
      />
      <span>was at least</span>
      <InlineNumber
        path={`${path}.moreThanDaysAgo`}
        label="Days ago"
        value={leaf.moreThanDaysAgo}
        min={1}
        max={3660}
        onChange={(moreThanDaysAgo) => onChange({ ...leaf, moreThanDaysAgo })}
      />
      <span>days ago</span>
    </>
  );
}
