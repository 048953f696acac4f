import type { account as english } from '../../en/panel/account.ts';
import type { Translated } from '../../translated.ts';

export const account: Translated<typeof english> = {
  employees: '{count, plural, one {{people} Person} other {{people} Mitarbeitende}}',
  known: '{count, plural, one {# Person hier bekannt} other {# Personen hier bekannt}}',
  nobody: 'In dieser Firma ist noch niemand bekannt. Sobald sich jemand meldet, erscheint die Person hier.',
};
