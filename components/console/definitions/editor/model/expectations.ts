import type { KnownFacts } from '#lib/contract/agreement.ts';
import type { Template } from '#lib/journey/templates.ts';

/** What a template asks about, by whether the history holds it. Names as people read them: `Pricing Viewed`, `company: industry`. */
export type Found = { known: string[]; missing: string[] };

export function compareWith({ events, attributes }: Template['expects'], facts: KnownFacts): Found {
  const seen = new Set([
    ...facts.events.map(({ name }) => eventKey(name)),
    ...facts.attributes.filter(({ filled }) => filled > 0).map(({ of, name }) => attributeKey(of, name)),
  ]);
  const asked = [
    ...events.map((name) => ({ key: eventKey(name), label: name })),
    ...attributes.map(({ of, name }) => ({ key: attributeKey(of, name), label: `${of === 'person' ? 'person' : 'company'}: ${name}` })),
  ];
  return {
    known: asked.filter(({ key }) => seen.has(key)).map(({ label }) => label),
    missing: asked.filter(({ key }) => !seen.has(key)).map(({ label }) => label),
  };
}

function eventKey(name: string): string {
  return `event ${name}`;
}

function attributeKey(of: 'person' | 'account', name: string): string {
  return `${of} ${name}`;
}
