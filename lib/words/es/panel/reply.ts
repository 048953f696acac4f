import type { reply as english } from '../../en/panel/reply.ts';
import type { Translated } from '../../translated.ts';

export const reply: Translated<typeof english> = {
  label: 'Respuesta de marketing',
  hasCome: 'Marketing ha respondido',
  actioned: '<who>{name}</who> lo aplicó',
  declined: '<who>{name}</who> lo rechazó',
  answered: '<who>{name}</who> respondió',
  wrote: '<who>{name}</who> escribió',
  toVerdict: 'a su veredicto: {verdict}',
  actionedIn: 'Aplicado en la versión {version}',
  readIt: 'Leerla',
};
