import type { browser as english } from '../../en/page/browser.ts';
import type { Translated } from '../../translated.ts';

export const browser: Translated<typeof english> = {
  description: 'En qué punto está el comprador, por qué es un MQL y qué enviar: en el propio registro del CRM.',
  toggle: 'Abrir o cerrar el panel',
  focus: 'Ir al panel',
  reset: 'Devolver el panel a su lugar y tamaño habituales',
  side: 'Mover el panel entre la página y el panel lateral del navegador',
  width: 'Ancho del panel',
  height: 'Alto del panel',
  move: 'Mover el panel',
  handle: '{what}: arrastre o use las flechas. Retroceso: como siempre.',
  open: 'Abrir Leadlight',
  notLetIn:
    'Esta página no admite el panel. El panel lateral del navegador lo muestra: elíjalo con el botón de Leadlight en la barra de herramientas.',
};
