import type { reach as english } from '../../en/settings/reach.ts';
import type { Translated } from '../../translated.ts';

export const reach: Translated<typeof english> = {
  first: 'כתובת של רשומה',
  second: 'כתובת של רשומה אחרת מאותו סוג',
  hint: 'יש לפתוח ליד, איש קשר, חשבון או הזדמנות ב־CRM ולהעתיק את הכתובת מהדפדפן.',
  recordsAreAt: 'הרשומות נמצאות ב־',
  theseTwo: 'השתיים האלה הן {one} ו־{other}.',
  id: 'מזהה',
  severalWays: 'אפשר לקרוא זאת בכמה דרכים. איזו נכונה?',
  whatAreThey: 'מה הן הרשומות האלה?',
  types: {
    lead: 'לידים',
    contact: 'אנשי קשר',
    account: 'חשבונות',
    opportunity: 'הזדמנויות',
  },
  third: 'לנסות כתובת שלישית',
  thirdHint: 'רשומה אחרת, רשימה או רשומה חדשה: כך אפשר לראות מה Leadlight מבין.',
  isRecord: 'זו רשומה {id}.',
  isNone: 'אין רשומה: Leadlight אינו פועל בדף הזה.',
  add: 'הוספת ה־CRM',
  fault: {
    noAddress: 'יש להעתיק מהדפדפן את הכתובת המלאה, החל ב־https://.',
    otherOrigin: 'אלה שני אתרים: {texts}. שתי הכתובות צריכות להיות של אותו CRM.',
    sameAddress: 'שתי הכתובות זהות. יש לפתוח רשומה אחרת ולהעתיק את הכתובת שלה.',
    sameRecord: 'נראה ששתי הכתובות הן של אותה רשומה. יש לפתוח רשומה אחרת ולהעתיק את הכתובת שלה.',
    otherKind: 'נראה שאלה רשומות משני סוגים: {texts}. יש לתת שתיים מאותו סוג; את הסוג השני אפשר להגדיר אחר כך.',
    otherShape: 'נראה שאחת מהשתיים אינה רשומה, אולי רשימה. יש לתת כתובות של שתי רשומות פתוחות.',
    words: 'הן נבדלות ב־{texts}. Leadlight מזהה רשומות לפי מספר או קוד בכתובת; CRM עם מילים בלבד אינו ניתן לקריאה.',
    known: 'זה {crm}, ש־Leadlight מכיר בעצמו: אין צורך להגדיר דבר.',
  },
  quoted: '”{text}“',
};
