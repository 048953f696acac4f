import type { journey as english } from '../../en/panel/journey.ts';
import type { Translated } from '../../translated.ts';

export const journey: Translated<typeof english> = {
  label: 'מסע הקנייה',
  since: '{stage} מאז <time>{day}</time>',
  nextMove:
    'הצעד הבא: {owner, select, sales {מכירות} other {שיווק}}, {step, select, identify {זיהוי} connect {יצירת קשר} explore {בירור צרכים} other {ייעוץ}}',
  tooEarly: 'מוקדם מדי לדעת',
  tooLittle: 'עדיין ידוע מעט מדי כדי למקם את הקונה.',
};
