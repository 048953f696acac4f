import type { send as english } from '../../en/panel/send.ts';
import type { Translated } from '../../translated.ts';

export const send: Translated<typeof english> = {
  title: 'לשלוח עכשיו',
  none: 'עדיין אין בספרייה משהו שמתאים לשלב ולקהל הזה.',
  putAside: '<b>{title}</b> הוצא מהרשימה: {reason}.',
  sent: 'נשלח {day}',
  whyNot: 'למה לא זה?',
  copyLink: 'העתקת קישור',
  copied: 'הועתק',
  linkCopied: 'הקישור הועתק',
  open: 'פתיחה',
  notThis: 'לא את זה',
  copyFailed: 'הדפדפן לא אפשר להעתיק. אפשר להעתיק מכאן: <b>{url}</b>',
  fits: {
    stage:
      '{value, select, unaware {מתאים למי שעוד לא מחפש} awareness {מתאים לשלב הגילוי} consideration {מתאים לשלב ההשוואה} decision {מתאים לשלב ההחלטה} other {מתאים ללקוח}}',
    persona: 'עבור {value}',
    industry: 'עבור {value}',
    fresh: 'חדש החודש',
    unseen: 'עדיין לא נשלח',
  },
};
