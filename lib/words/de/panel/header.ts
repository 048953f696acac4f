import type { header as english } from '../../en/panel/header.ts';
import type { Translated } from '../../translated.ts';

export const header: Translated<typeof english> = {
  asOf: 'Stand {time}',
  lookAgain: 'Neu abfragen',
  showScore: 'Punkte anzeigen',
  gradeButton: 'Note {grade}: Punkte anzeigen',
  grade: 'Note {grade}',
  collapse: 'Panel einklappen',
};
