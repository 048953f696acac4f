import type { keys as english } from '../../en/panel/keys.ts';
import type { Translated } from '../../translated.ts';

export const keys: Translated<typeof english> = {
  title: 'Touches',
  good: 'Bon lead',
  notGood: 'Pas bon',
  reason: 'Choisir la raison',
  undo: 'Annuler votre verdict',
  help: 'Afficher ces touches',
  escape: 'Fermer, puis revenir à la page',
};
