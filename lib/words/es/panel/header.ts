import type { header as english } from '../../en/panel/header.ts';
import type { Translated } from '../../translated.ts';

export const header: Translated<typeof english> = {
  asOf: 'act. {time}',
  lookAgain: 'Actualizar',
  showScore: 'Ver la puntuación',
  gradeButton: 'Nota {grade}: ver la puntuación',
  grade: 'Nota {grade}',
  collapse: 'Contraer el panel',
};
