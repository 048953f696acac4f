import type { home as english } from '../../en/settings/home.ts';
import type { Translated } from '../../translated.ts';

export const home: Translated<typeof english> = {
  where: 'Dónde está el panel',
  page: 'En la página',
  side: 'En el panel lateral del navegador',
  open: 'Abrir el panel lateral',
  toSide: 'Mover al panel lateral del navegador',
  toPage: 'Mover a la página',
};
