import type { menu as english } from '../../en/panel/menu.ts';
import type { Translated } from '../../translated.ts';

export const menu: Translated<typeof english> = {
  more: 'Mehr',
  howMatched: 'Wie wurde zugeordnet?',
  chooseOther: 'Andere Person wählen',
  history: 'Verlauf',
  agreement: 'Unsere Vereinbarung',
  float: 'Über der Seite schweben',
  dock: 'Neben der Seite andocken',
  keys: 'Tastenkürzel',
  settings: 'Sprache und Einstellungen',
};
