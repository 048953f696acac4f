import type { reply as english } from '../../en/panel/reply.ts';
import type { Translated } from '../../translated.ts';

export const reply: Translated<typeof english> = {
  label: 'Réponse du marketing',
  hasCome: 'Le marketing a répondu',
  actioned: '<who>{name}</who> en a tenu compte',
  declined: '<who>{name}</who> l’a refusé',
  answered: '<who>{name}</who> a répondu',
  wrote: '<who>{name}</who> a écrit',
  toVerdict: 'à votre verdict : {verdict}',
  actionedIn: 'Pris en compte dans la version {version}',
  readIt: 'La lire',
};
