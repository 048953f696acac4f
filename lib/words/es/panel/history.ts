import type { history as english } from '../../en/panel/history.ts';
import type { Translated } from '../../translated.ts';

export const history: Translated<typeof english> = {
  title: 'Historial',
  none: 'Aún no consta nada de esta persona. Cada etapa aparecerá aquí cuando la alcance.',
  showMore: 'Mostrar {count, number} más',
  what: 'Qué mostrar',
  stages: 'Etapas',
  everything: 'Todo lo que se activó',
  takenBack: 'retirado',
  takenBackOn: 'Retirado el {day}: noticias posteriores mostraron que no era así.',
  entered: 'Lo introdujo una persona o el CRM; no lo valoró ninguna regla.',
  judgedUnder: 'Valorado según la versión {version}',
  handedOver: 'Entregado a ventas',
  from: 'desde: {stage}',
  wasDue: 'El primer contacto vencía el {due}.',
  worth: '{count, plural, one {Valía {points} punto entonces.} other {Valía {points} puntos entonces.}}',
  by: 'Por <who>{name}</who>',
};
