import type { why as english } from '../../en/panel/why.ts';
import type { Translated } from '../../translated.ts';

export const why: Translated<typeof english> = {
  mql: 'למה זה MQL',
  soFar: 'מה תומך בכך עד כה',
  restsOn: 'על מה נשען הניקוד',
  known: 'מה שידוע',
  why: 'למה',
  none: 'עדיין לא נרשם דבר בעד או נגד. פעילות חדשה תופיע כאן כשתגיע.',
  against: 'מה מדבר נגד',
  fit: 'התאמה',
  rulesOut: 'פוסל',
  points: '{count, plural, one {נקודה} two {נקודות} other {נקודות}}',
  rule: 'הכלל בגרסה {version}',
  firedOnce: 'הופעל בתאריך {day}.',
  firedTimes: '{times, plural, one {הופעל פעם אחת} two {הופעל פעמיים} other {הופעל # פעמים}}, לאחרונה בתאריך {day}.',
  noPoints: 'לא נותן נקודות.',
  same: '{count, plural, one {נקודה אחת} two {שתי נקודות} other {{points} נקודות}}, אז וגם עכשיו.',
  changed: '{count, plural, one {{then} נקודה} two {{then} נקודות} other {{then} נקודות}} אז, {now} עכשיו.',
  faded: '{count, plural, one {{then} נקודה} two {{then} נקודות} other {{then} נקודות}} אז, {now} עכשיו: הן דועכות עם הזמן.',
  cap: {
    trigger: 'מוגבל: הכלל אינו נותן יותר מזה, לא משנה כמה פעמים יופעל.',
    group: 'מוגבל: הכלל וכללי הקבוצה שלו יחד אינם נותנים יותר מזה.',
    passive: 'מוגבל: מה שרק קורה לאנשים, כמו דואר שנפתח, אינו נותן יותר מזה.',
  },
  company: 'חברה, {name}: {value}',
  more: 'ועוד {count, number}',
};
