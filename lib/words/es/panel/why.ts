import type { why as english } from '../../en/panel/why.ts';
import type { Translated } from '../../translated.ts';

export const why: Translated<typeof english> = {
  mql: 'Por qué es un MQL',
  soFar: 'Lo que habla a favor hasta ahora',
  restsOn: 'En qué se basa la puntuación',
  known: 'Lo que se sabe',
  why: 'Por qué',
  none: 'Todavía no consta nada a favor ni en contra. La actividad nueva aparecerá aquí.',
  against: 'Lo que habla en contra',
  fit: 'encaje',
  rulesOut: 'descarta',
  points: '{count, plural, one {punto} other {puntos}}',
  rule: 'La regla en la versión {version}',
  firedOnce: 'Se activó el {day}.',
  firedTimes: '{times, plural, one {Se activó # vez} other {Se activó # veces}}, la última el {day}.',
  noPoints: 'No da puntos.',
  same: '{count, plural, one {{points} punto} other {{points} puntos}}, antes y ahora.',
  changed: '{count, plural, one {{then} punto} other {{then} puntos}} antes, {now} ahora.',
  faded: '{count, plural, one {{then} punto} other {{then} puntos}} antes, {now} ahora: se desvanecen con el tiempo.',
  cap: {
    trigger: 'Limitado: esta regla no da más, por muchas veces que se active.',
    group: 'Limitado: esta regla y las de su grupo no dan más en conjunto.',
    passive: 'Limitado: lo que solo les ocurre a las personas, como un correo abierto, no da más.',
  },
  company: 'Empresa, {name}: {value}',
  more: 'y {count, number} más',
};
