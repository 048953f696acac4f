import type { header as english } from '../../en/panel/header.ts';
import type { Translated } from '../../translated.ts';

export const header: Translated<typeof english> = {
  asOf: 'נכון ל־{time}',
  lookAgain: 'בדיקה מחדש',
  showScore: 'הצגת הניקוד',
  gradeButton: 'דירוג {grade}: הצגת הניקוד',
  grade: 'דירוג {grade}',
  collapse: 'כיווץ החלונית',
};
