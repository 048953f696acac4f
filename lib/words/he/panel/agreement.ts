import type { agreement as english } from '../../en/panel/agreement.ts';
import type { Translated } from '../../translated.ts';

export const agreement: Translated<typeof english> = {
  version: 'הגדרה, גרסה {version}',
  inForceSince: 'גרסה {version} · בתוקף מאז {day}',
  inForce: 'גרסה {version} · בתוקף',
  notYet: 'גרסה {version} · עדיין לא בתוקף',
  replaced: 'גרסה {version} · הוחלפה בגרסה מאוחרת יותר',
  yetToSign: 'טרם נחתם',
  signed: '<who>{name}</who>, {day}',
  content: 'תוכן {hash}',
  both: 'שני הצדדים חתמו על הטקסט הזה בדיוק (<code>{hash}</code>).',
  reviewBy: 'לבדיקה חוזרת עד {day}.',
  reviewWasDue: 'הבדיקה החוזרת הייתה אמורה להיות ב־{day}.',
};
