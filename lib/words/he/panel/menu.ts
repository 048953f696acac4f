import type { menu as english } from '../../en/panel/menu.ts';
import type { Translated } from '../../translated.ts';

export const menu: Translated<typeof english> = {
  more: 'עוד',
  howMatched: 'איך זה הותאם?',
  chooseOther: 'בחירת אדם אחר',
  history: 'היסטוריה',
  agreement: 'מה שסיכמנו',
  float: 'ריחוף מעל הדף',
  dock: 'עגינה לצד הדף',
  keys: 'קיצורי מקלדת',
  settings: 'שפה והגדרות',
};
