import type { lifecycle as english } from '../../en/panel/lifecycle.ts';
import type { Translated } from '../../translated.ts';

export const lifecycle: Translated<typeof english> = {
  since: 'מאז {day}',
  left: '<what>העברה:</what> נותרו {length}',
  late: '<what>העברה:</what> איחור של {length}',
  why: 'סיבה',
  when: 'מתי',
  by: 'על ידי',
  under: 'לפי',
  who: 'מי',
  handover: 'העברה',
  due: '{at}; מגע ראשון עד {due}',
  wasDue: '{at}; המגע הראשון היה אמור להיות עד {due}, והוא מאחר',
  definition: 'הגדרה, גרסה {version}',
  named: '<b>{name}</b>, גרסה {version}',
  history: 'איך הגענו לכאן',
};
