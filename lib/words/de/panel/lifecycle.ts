import type { lifecycle as english } from '../../en/panel/lifecycle.ts';
import type { Translated } from '../../translated.ts';

export const lifecycle: Translated<typeof english> = {
  since: 'seit {day}',
  left: '<what>Übergabe:</what> noch {length}',
  late: '<what>Übergabe:</what> {length} überfällig',
  why: 'Warum',
  when: 'Wann',
  by: 'Durch',
  under: 'Nach',
  who: 'Wer',
  handover: 'Übergabe',
  due: '{at}; Erstkontakt fällig {due}',
  wasDue: '{at}; Erstkontakt war fällig {due} und ist überfällig',
  definition: 'Definition, Version {version}',
  named: '<b>{name}</b>, Version {version}',
  history: 'Wie es dazu kam',
};
