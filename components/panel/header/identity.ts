import type { Say } from '#components/language/use-words.ts';
import type { Match } from '#lib/contract/people.ts';

/** How the record was matched, in a few words: `Dana Whitfield, by this record’s own number`. */
export function identityOf({ person, method, matchedBy }: Extract<Match, { kind: 'person' }>, say: Say<'match'>): string {
  const name = person.name ?? person.label;
  if (method === 'chosen' && matchedBy !== null) return say('identity.chosenBy', { name, by: matchedBy });
  return say(`identity.${method}`, { name });
}
