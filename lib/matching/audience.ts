import type { Attributes } from '../contract/primitives.ts';
import type { Audience } from './types.ts';

/** The reader as matching sees them, from the attributes of the person and of their account. */
export function audienceOf(person: Attributes, account: Attributes | null): Audience {
  return {
    persona: text(person['persona']),
    title: text(person['title']),
    industry: text(account?.['industry']) ?? text(person['industry']),
  };
}

function text(value: Attributes[string] | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
