import type { header as english } from '../../en/panel/header.ts';
import type { Translated } from '../../translated.ts';

export const header: Translated<typeof english> = {
  asOf: 'màj {time}',
  lookAgain: 'Actualiser',
  showScore: 'Voir le score',
  gradeButton: 'Note {grade} : voir le score',
  grade: 'Note {grade}',
  collapse: 'Réduire le panneau',
};
