import type { KnownFacts } from '#lib/contract/agreement.ts';
import { ago, plural } from '../../../format.ts';
import type { Suggestion } from '../fields/Suggest.tsx';

type KnownAttribute = KnownFacts['attributes'][number];

/** Events with how often and how lately they were seen, most frequent first. */
export function eventSuggestions(facts: KnownFacts | null, now: Date): Suggestion[] {
  return (facts?.events ?? []).map(({ name, count, people, lastAt }) => ({
    value: name,
    hint: `${plural(count, 'time')} · ${plural(people, 'person', 'people')} · ${lastSeen(lastAt, now)}`,
  }));
}

/** Attributes of people or of companies, with how many have one. */
export function attributeSuggestions(facts: KnownFacts | null, of: 'person' | 'account'): Suggestion[] {
  return (facts?.attributes ?? [])
    .filter((attribute) => attribute.of === of)
    .map(({ name, filled }) => ({
      value: name,
      hint: `known of ${plural(filled, of === 'person' ? 'person' : 'company', of === 'person' ? 'people' : 'companies')}`,
    }));
}

export function valueSuggestions(values: readonly string[] | undefined): Suggestion[] {
  return (values ?? []).map((value) => ({ value }));
}

export function findEvent(facts: KnownFacts | null, name: string): KnownFacts['events'][number] | undefined {
  return facts?.events.find((event) => event.name === name);
}

export function findAttribute(facts: KnownFacts | null, of: 'person' | 'account', name: string): KnownAttribute | undefined {
  return facts?.attributes.find((attribute) => attribute.of === of && attribute.name === name);
}

function lastSeen(at: string, now: Date): string {
  const text = ago(at, now);
  if (text === 'now') return 'just now';
  return /\d (min|h|d)$/.test(text) ? `${text} ago` : `last ${text}`;
}
