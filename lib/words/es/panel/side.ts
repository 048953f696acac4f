import type { side as english } from '../../en/panel/side.ts';
import type { Translated } from '../../translated.ts';

export const side: Translated<typeof english> = {
  moveToSide: 'Mover al panel lateral del navegador',
  moveToPage: 'Mover a la página',
  moveHere: 'Moverlo aquí',
  onPage: 'El panel está ahora en la página',
  inSide: 'El panel está ahora en el panel lateral del navegador',
  comesAlong: 'Lo que ha escrito viene con él.',
  byHand: 'Abra el panel lateral del navegador',
  byHandHow:
    'Este navegador solo abre su panel lateral desde sus propios botones. Haga clic en el icono de Leadlight en la barra de herramientas y luego en «{button}». Lo que ha escrito viene con él.',
  open: 'Abrir el panel lateral',
  unseen: 'No hay ningún CRM en esta pestaña',
  unseenHow:
    'Leadlight solo ve los sitios permitidos. ¿Es este su CRM? Haga clic en el icono de Leadlight en la barra de herramientas del navegador y permítalo.',
  allowKnown: 'Esto es {crm}',
  allowUnknown: '¿Es este su CRM?',
  allowWhy: 'Permita que Leadlight vea qué registro está abierto y aquí aparecerá quién es.',
  allow: 'Permitir en {host}',
  paused: 'En pausa aquí',
  pausedWhy: 'Leadlight no actúa en {host} hasta que lo reanude.',
  resume: 'Reanudar en {host}',
  off: 'Desactivado aquí',
  offWhy: 'Su empresa ha desactivado Leadlight en {host}.',
  console: 'Esta es su consola de Leadlight',
  consoleHow: 'Abra un registro de su CRM en esta ventana y aquí aparecerá quién es.',
  reload: 'Casi listo',
  reloadHow: 'Recargue esta página una vez para que Leadlight pueda ver qué registro está abierto.',
};
