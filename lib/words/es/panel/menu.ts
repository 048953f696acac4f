import type { menu as english } from '../../en/panel/menu.ts';
import type { Translated } from '../../translated.ts';

export const menu: Translated<typeof english> = {
  more: 'Más',
  howMatched: '¿Cómo se vinculó?',
  chooseOther: 'Elegir a otra persona',
  history: 'Historial',
  agreement: 'Lo que acordamos',
  float: 'Flotar sobre la página',
  dock: 'Acoplar junto a la página',
  keys: 'Atajos de teclado',
  settings: 'Idioma y ajustes',
};
