import { useState } from 'react';
import type { KnownFacts } from '#lib/contract/agreement.ts';
import { Suggest } from '../fields/Suggest.tsx';

export type PropertyNameProps = {
  path: string;
  name: string;
  /** The names that stand already: two of one name would be one. */
  taken: readonly string[];
  properties: KnownFacts['events'][number]['properties'];
  onChange: (name: string) => void;
};

/** The name of an event's property. It counts when it is whole, as a name half typed may be another property's. */
export function PropertyName({ path, name, taken, properties, onChange }: PropertyNameProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (text: string) => {
    setTyped(null);
    const next = text.trim();
    if (next !== name && !taken.includes(next)) onChange(next);
  };
  return (
    <Suggest
      path={path}
      label="Property"
      value={typed ?? name}
      placeholder="which property?"
      suggestions={properties.filter((property) => !taken.includes(property.name)).map((property) => ({ value: property.name }))}
      onChange={setTyped}
      onChoose={settle}
      onBlur={() => typed !== null && settle(typed)}
    />
  );
}
