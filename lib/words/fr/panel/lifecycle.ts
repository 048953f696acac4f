import type { lifecycle as english } from '../../en/panel/lifecycle.ts';
import type { Translated } from '../../translated.ts';

export const lifecycle: Translated<typeof english> = {
  since: 'depuis le {day}',
  left: '<what>transmission :</what> reste {length}',
  late: '<what>transmission :</what> {length} de retard',
  why: 'Pourquoi',
  when: 'Quand',
  by: 'Par',
  under: 'Selon',
  who: 'Qui',
  handover: 'Transmission',
  due: '{at} ; premier contact au plus tard le {due}',
  wasDue: '{at} ; le premier contact était attendu le {due}, il est en retard',
  definition: 'Définition, version {version}',
  named: '<b>{name}</b>, version {version}',
  history: 'Comment on en est arrivé là',
};
