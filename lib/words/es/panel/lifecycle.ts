import type { lifecycle as english } from '../../en/panel/lifecycle.ts';
import type { Translated } from '../../translated.ts';

export const lifecycle: Translated<typeof english> = {
  since: 'desde el {day}',
  left: '<what>entrega:</what> quedan {length}',
  late: '<what>entrega:</what> {length} de retraso',
  why: 'Por qué',
  when: 'Cuándo',
  by: 'Por',
  under: 'Según',
  who: 'Quién',
  handover: 'Entrega',
  due: '{at}; primer contacto a más tardar el {due}',
  wasDue: '{at}; el primer contacto vencía el {due} y lleva retraso',
  definition: 'Definición, versión {version}',
  named: '<b>{name}</b>, versión {version}',
  history: 'Cómo se llegó aquí',
};
