import type { home as english } from '../../en/settings/home.ts';
import type { Translated } from '../../translated.ts';

export const home: Translated<typeof english> = {
  where: 'Où se trouve le panneau',
  page: 'Sur la page',
  side: 'Dans le panneau latéral du navigateur',
  open: 'Ouvrir le panneau latéral',
  toSide: 'Passer au panneau latéral du navigateur',
  toPage: 'Déplacer sur la page',
};
