import type { states as english } from '../../en/panel/states.ts';
import type { Translated } from '../../translated.ts';

export const states: Translated<typeof english> = {
  loading: 'Cargando',
  loadingRecord: 'Cargando este registro',
  nowShowing: 'Ahora se muestra: {name}',
  stillWaiting: 'El servidor tarda en responder. Se sigue esperando; mientras tanto puede seguir trabajando.',
  noRecord: 'No hay ningún registro en esta página',
  openOne: 'Abra un lead, contacto, cuenta o negocio, y aquí aparecerá quién es.',
  unreachable: 'No pudimos conectar con el servidor',
  unreachableNow: 'No pudimos conectar con el servidor.',
  nothingKnown: 'En este equipo aún no se sabe nada de este registro. Revise la conexión; el panel también vuelve a intentarlo solo.',
  didNotWork: 'Esto no funcionó',
  forbidden: 'No puede ver este registro',
  notFound: 'Este registro no se conoce',
  rateLimited: 'Demasiadas solicitudes ahora mismo',
  updateNeeded: 'Leadlight necesita una actualización',
  internal: 'El servidor tuvo un fallo',
  signedOut: 'La sesión está cerrada',
  signInToSee: 'Inicie sesión para ver en qué punto está este comprador.',
  latestFailed: 'La última consulta falló',
  knownAt: 'Esto es lo que se sabía ({time}).',
  keptUntilBack:
    '{count, plural, one {Hay # respuesta guardada que se enviará} other {Hay # respuestas guardadas que se enviarán}} cuando vuelva.',
  keptUntilReached:
    '{count, plural, one {Hay # respuesta guardada que se enviará} other {Hay # respuestas guardadas que se enviarán}} en cuanto vuelva a responder.',
  keptUntilWorks:
    '{count, plural, one {Hay # respuesta guardada que se enviará} other {Hay # respuestas guardadas que se enviarán}} en cuanto vuelva a funcionar.',
  refused: '{count, plural, one {# respuesta no se aceptó} other {# respuestas no se aceptaron}}',
  gotIt: 'Entendido',
  fault: 'El panel tuvo un fallo',
  drawAnew: 'Volver a mostrar',
  nothingLost: 'No se ha perdido nada de lo que hizo clic. Si continúa, vuelva a cargar la página.',
  notAgreed: 'Aún sin acuerdo',
  notAgreedWhy:
    'Lo que define un lead vale cuando ambas partes lo han firmado. Hasta entonces no se valora a nadie, por eso aquí no hay etapa ni puntuación.',
  waitingFor: 'A la espera de {who}',
  sideYetToSign: '{side, select, sales {Ventas aún no ha firmado} other {Marketing aún no ha firmado}}',
  sideSigned: '{side, select, sales {Ventas ha firmado} other {Marketing ha firmado}}',
  answerCounts: 'Su respuesta llega a marketing de todos modos y ayuda a llegar a un acuerdo.',
};
