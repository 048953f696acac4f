import type { menu as english } from '../../en/panel/menu.ts';
import type { Translated } from '../../translated.ts';

export const menu: Translated<typeof english> = {
  more: 'Plus',
  howMatched: 'Comment a-t-on associé ?',
  chooseOther: 'Choisir quelqu’un d’autre',
  history: 'Historique',
  agreement: 'Ce qui est convenu',
  float: 'Flotter au-dessus de la page',
  dock: 'Ancrer à côté de la page',
  keys: 'Raccourcis clavier',
  settings: 'Langue et réglages',
};
