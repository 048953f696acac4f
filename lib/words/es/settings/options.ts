import type { options as english } from '../../en/settings/options.ts';
import type { Translated } from '../../translated.ts';

export const options: Translated<typeof english> = {
  title: 'Configuración de Leadlight',
  forThisBrowser: 'Configuración de este navegador',
  privacy:
    'Leadlight lee qué registro está abierto: su CRM, tipo e ID, y el correo electrónico solo si su administrador lo ha activado. Ningún otro texto de la página sale de este navegador.',
  account: 'Cuenta',
  role: {
    rep: 'Ventas',
    marketer: 'Marketing',
    manager: 'Dirección',
    admin: 'Administración',
  },
  signedOut: 'La sesión está cerrada.',
  appearance: 'Apariencia e idioma',
  appearanceHint: 'Para el panel y esta configuración, en todos los CRM.',
  language: 'Idioma',
  browserLanguage: 'Como el navegador',
  answers: 'Sus respuestas',
  answersHint: 'Cada clic se guarda en este equipo hasta que el servidor lo haya almacenado.',
  sendNow: 'Enviar ahora',
  sending: 'Enviando…',
  nothingWaits: 'No hay nada pendiente. El servidor no respondió la última vez.',
  held: '{count, plural, one {# respuesta de otro miembro se guarda hasta que vuelva a iniciar sesión en este equipo.} other {# respuestas de otro miembro se guardan hasta que vuelva a iniciar sesión en este equipo.}}',
  notAcceptedList: 'No aceptadas por el servidor',
  notAccepted: 'No aceptada',
  takeOff: 'Quitar de la lista',
  allSent: 'Todo enviado',
  waiting: '{count, plural, one {# pendiente} other {# pendientes}}',
  keptSignIn:
    '{count, plural, one {Hay # respuesta guardada que se enviará} other {Hay # respuestas guardadas que se enviarán}} cuando inicie sesión.',
  keptOnWay: '{count, plural, one {Hay # respuesta guardada y en camino.} other {Hay # respuestas guardadas y en camino.}}',
  keptUnreachable:
    'No pudimos conectar con el servidor. {count, plural, one {Hay # respuesta guardada que se enviará.} other {Hay # respuestas guardadas que se enviarán.}}',
  server: 'Servidor',
  serverHint: 'El servidor de Leadlight de su empresa. Al cambiarlo, se cierra la sesión en el anterior.',
  serverSet: 'El servidor de Leadlight de su empresa. Su empresa lo ha fijado para este navegador.',
  reachable: 'Accesible',
  noAnswer: 'Sin respuesta',
  address: 'Dirección',
  checking: 'Comprobando…',
  checkAndUse: 'Comprobar y usar',
  inUse: 'El servidor respondió y está en uso.',
  openConsole: 'Abrir la consola',
  setByCompany: 'Fijado por su empresa',
};
