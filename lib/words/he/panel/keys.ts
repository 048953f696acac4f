import type { keys as english } from '../../en/panel/keys.ts';
import type { Translated } from '../../translated.ts';

export const keys: Translated<typeof english> = {
  title: 'מקשים',
  good: 'ליד טוב',
  notGood: 'לא טוב',
  reason: 'בחירת הסיבה',
  undo: 'ביטול השיפוט',
  help: 'הצגת המקשים האלה',
  escape: 'סגירה, ואז חזרה לדף',
};
