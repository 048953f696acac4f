import type { states as english } from '../../en/panel/states.ts';
import type { Translated } from '../../translated.ts';

export const states: Translated<typeof english> = {
  loading: 'בטעינה',
  loadingRecord: 'הרשומה נטענת',
  nowShowing: 'מוצג כעת: {name}',
  stillWaiting: 'השרת מגיב לאט. ממשיכים להמתין, ואפשר להמשיך לעבוד בינתיים.',
  noRecord: 'אין רשומה בדף הזה',
  openOne: 'יש לפתוח ליד, איש קשר, חשבון או עסקה, והפרטים יופיעו כאן.',
  unreachable: 'לא הצלחנו להגיע לשרת',
  unreachableNow: 'לא הצלחנו להגיע לשרת.',
  nothingKnown: 'במחשב הזה עדיין לא ידוע דבר על הרשומה. כדאי לבדוק את החיבור; החלונית גם מנסה שוב מעצמה.',
  didNotWork: 'זה לא הצליח',
  forbidden: 'אין הרשאה לראות את הרשומה',
  notFound: 'הרשומה אינה מוכרת',
  rateLimited: 'יותר מדי בקשות כרגע',
  updateNeeded: 'יש לעדכן את Leadlight',
  internal: 'אירעה תקלה בשרת',
  signedOut: 'אין חיבור לחשבון',
  signInToSee: 'יש להיכנס כדי לראות היכן הקונה עומד.',
  latestFailed: 'הבדיקה האחרונה נכשלה',
  knownAt: 'זה מה שהיה ידוע ({time}).',
  keptUntilBack:
    '{count, plural, one {תשובה אחת שמורה ותישלח} two {שתי תשובות שמורות ויישלחו} other {# תשובות שמורות ויישלחו}} לאחר הכניסה.',
  keptUntilReached:
    '{count, plural, one {תשובה אחת שמורה ותישלח} two {שתי תשובות שמורות ויישלחו} other {# תשובות שמורות ויישלחו}} ברגע שהוא יחזור.',
  keptUntilWorks:
    '{count, plural, one {תשובה אחת שמורה ותישלח} two {שתי תשובות שמורות ויישלחו} other {# תשובות שמורות ויישלחו}} ברגע שזה יעבוד שוב.',
  refused: '{count, plural, one {תשובה אחת לא התקבלה} two {שתי תשובות לא התקבלו} other {# תשובות לא התקבלו}}',
  gotIt: 'הבנתי',
  fault: 'אירעה תקלה בחלונית',
  drawAnew: 'הצגה מחדש',
  nothingLost: 'שום לחיצה לא אבדה. אם זה נמשך, יש לטעון את הדף מחדש.',
  notAgreed: 'עדיין לא סוכם',
  notAgreedWhy: 'מה נחשב ליד תקף רק לאחר ששני הצדדים חתמו. עד אז איש אינו נשפט, ולכן אין כאן שלב ואין ניקוד.',
  waitingFor: 'בהמתנה ל: {who}',
  sideYetToSign: '{side, select, sales {המכירות טרם חתמו} other {השיווק טרם חתם}}',
  sideSigned: '{side, select, sales {המכירות חתמו} other {השיווק חתם}}',
  answerCounts: 'התשובה מגיעה לשיווק בכל מקרה ועוזרת להגיע לסיכום.',
};
