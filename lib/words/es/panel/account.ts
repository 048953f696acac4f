import type { account as english } from '../../en/panel/account.ts';
import type { Translated } from '../../translated.ts';

export const account: Translated<typeof english> = {
  employees: '{count, plural, one {{people} persona} other {{people} personas}}',
  known: '{count, plural, one {# persona conocida aquí} other {# personas conocidas aquí}}',
  nobody: 'Aún no se conoce a nadie en esta empresa. En cuanto alguien responda, aparecerá aquí.',
};
