import type { score as english } from '../../en/panel/score.ts';
import type { Translated } from '../../translated.ts';

export const score: Translated<typeof english> = {
  fit: 'התאמה',
  interest: 'עניין',
  whoTheyAre: 'מי הם',
  whatTheyDid: 'מה הם עשו',
  reason: 'סיבה',
  was: 'אז',
  now: 'כעת',
  unexplained: 'לא מוסבר בשורות האלה',
  fitTotal: 'התאמה בסך הכול',
  interestTotal: 'עניין בסך הכול',
  times: '{count, plural, one {פעם אחת} two {פעמיים} other {# פעמים}}',
  atLimit: 'במגבלה',
  judged: 'נשפט לפי מה ששני הצדדים סיכמו. העניין דועך עם הזמן; ההתאמה לא.',
  judgedSince: 'נשפט לפי מה ששני הצדדים סיכמו, בתוקף מאז {day}. העניין דועך עם הזמן; ההתאמה לא.',
  trend: {
    rising: 'בעלייה',
    steady: 'יציב',
    falling: 'בירידה',
    quiet: 'שקט',
  },
  interestIs: 'עניין:',
  momentum:
    '{trend}: {now} נקודות עניין חדשות ב־{days, number} ימים; לפני כן {before} בממוצע בכל אחת משלוש התקופות של {days, number} ימים.',
  quiet: 'שקט: אין נקודות עניין חדשות ב־{days, number} ימים.',
};
