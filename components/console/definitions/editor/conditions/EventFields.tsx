import { Plus, X } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { EventPattern } from '#lib/contract/condition.ts';
import { useNow } from '../../../parts/use-now.ts';
import { useFacts } from '../editor-context.ts';
import { Suggest } from '../fields/Suggest.tsx';
import { withOptional } from '../model/optional.ts';
import { eventSuggestions, findEvent, valueSuggestions } from '../model/suggestions.ts';
import { changeWhere, testOfWhere, whereOf } from '../model/values.ts';
import { PropertyName } from './PropertyName.tsx';
import { TestFields } from './TestFields.tsx';

export type EventFieldsProps = { pattern: EventPattern; path: string; onChange: (pattern: EventPattern) => void };

/** An event, and what its properties must be like: `Asset Downloaded where format is guide`. */
export function EventFields({ pattern, path, onChange }: EventFieldsProps) {
  const facts = useFacts();
  const now = useNow();
  const known = findEvent(facts, pattern.event);
  const where = Object.entries(pattern.where ?? {});
  const setWhere = (at: number, change: Parameters<typeof changeWhere>[2]) =>
    onChange(withOptional(pattern, 'where', changeWhere(pattern.where, at, change)));

  return (
    <>
      <Suggest
        path={`${path}.event`}
        label="Event"
        value={pattern.event}
        placeholder="which event?"
        suggestions={eventSuggestions(facts, now)}
        onChange={(event) => onChange({ ...pattern, event })}
      />
      {where.map(([name, condition], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a property is its place, its name is being typed
        <span key={at} style={{ display: 'contents' }}>
          <span>{at === 0 ? 'where' : 'and'}</span>
          <PropertyName
            path={`${path}.where.${name}`}
            name={name}
            taken={where.map(([other]) => other)}
            properties={known?.properties ?? []}
            onChange={(next) => setWhere(at, [next, condition])}
          />
          <TestFields
            test={testOfWhere(condition)}
            path={`${path}.where.${name}`}
            kind="text"
            suggestions={valueSuggestions(known?.properties.find((property) => property.name === name)?.values)}
            onChange={(test) => setWhere(at, [name, whereOf(test)])}
          />
          <IconButton size="s" label={`Remove the property ${name}`} icon={<X />} onClick={() => setWhere(at, null)} />
        </span>
      ))}
      {pattern.event !== '' && !where.some(([name]) => name === '') && (
        <Button size="s" variant="plain" icon={<Plus />} onClick={() => setWhere(where.length, ['', ''])}>
          {where.length === 0 ? 'where' : 'and'}
        </Button>
      )}
    </>
  );
}
