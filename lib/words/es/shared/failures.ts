import type { failures as english } from '../../en/shared/failures.ts';
import type { Translated } from '../../translated.ts';

export const failures: Translated<typeof english> = {
  offline: 'No pudimos conectar con el servidor. Revise su conexión e inténtelo de nuevo.',
  timeout: 'El servidor tardó demasiado en responder. Inténtelo de nuevo en un momento.',
  garbled: 'Respondió algo que no es el servidor de Leadlight. Si esta red pide iniciar sesión, hágalo primero e inténtelo de nuevo.',
  wrongRecord: 'La respuesta era de otro registro, por eso no se muestra. Inténtelo de nuevo.',
  updateNeeded: 'El servidor y esta versión de Leadlight no son compatibles. Actualice Leadlight o consulte a su administrador.',
  signedOut: 'La sesión está cerrada. Inicie sesión para continuar.',
  unavailable: 'El servidor no puede responder ahora. Inténtelo de nuevo en un momento.',
  storage: 'Este navegador no pudo guardar o leer los datos de Leadlight. Libere espacio en disco e inténtelo de nuevo.',
  rateLimited: 'El servidor está ocupado. Inténtelo de nuevo en un momento.',
  internal: 'Algo salió mal. Inténtelo de nuevo en un minuto; si continúa, vuelva a cargar la página.',
  gone: 'Leadlight se actualizó o se desactivó. Vuelva a cargar esta página.',
  serverFault: 'El servidor tuvo un fallo y quedó registrado. Inténtelo de nuevo en un minuto.',
  notKept: 'Este navegador no pudo guardar su respuesta. Libere espacio en disco y haga clic de nuevo.',
  otherRecord: 'Se abrió otro registro antes de que se cargara este.',
  otherAnswer: 'La respuesta no correspondía a este inicio de sesión. Inténtelo de nuevo.',
  notLetIn: 'El servidor no le dio acceso. Pídalo a su administrador.',
  signInClosed: 'La ventana se cerró antes de iniciar la sesión. Inténtelo de nuevo.',
  noServerHere: 'No hay ningún servidor de Leadlight en esta dirección.',
  companyServer: 'Su empresa ha fijado el servidor para este navegador.',
  address: 'Indique la dirección tal como aparece en el navegador, por ejemplo https://crm.example.org.',
  noPassword: 'Omita el nombre de usuario y la contraseña.',
  covered:
    'No se contó: algo está encima de Leadlight o la página cambia su aspecto. Quítelo y haga clic de nuevo, o use el panel lateral del navegador.',
  tooEarly: 'No se contó: Leadlight acababa de aparecer o de moverse. Haga clic de nuevo.',
};
