import type { reply as english } from '../../en/panel/reply.ts';
import type { Translated } from '../../translated.ts';

export const reply: Translated<typeof english> = {
  label: 'Antwort des Marketings',
  hasCome: 'Marketing hat geantwortet',
  actioned: '<who>{name}</who> hat es umgesetzt',
  declined: '<who>{name}</who> hat es abgelehnt',
  answered: '<who>{name}</who> hat geantwortet',
  wrote: '<who>{name}</who> schreibt',
  toVerdict: 'zu Ihrem Urteil: {verdict}',
  actionedIn: 'Umgesetzt in Version {version}',
  readIt: 'Nachlesen',
};
