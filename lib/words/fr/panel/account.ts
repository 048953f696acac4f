import type { account as english } from '../../en/panel/account.ts';
import type { Translated } from '../../translated.ts';

export const account: Translated<typeof english> = {
  employees: '{count, plural, one {{people} personne} other {{people} personnes}}',
  known: '{count, plural, one {# personne connue ici} other {# personnes connues ici}}',
  nobody: 'Personne n’est encore connu dans cette entreprise. Dès que quelqu’un y répond, il apparaît ici.',
};
